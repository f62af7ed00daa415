/** The running count of problems, as it stands on one slide. */
export interface Counter {
  /** The problems stated so far, in order; their number is their place in the list, from 1. */
  readonly stated: readonly string[]
  /** The number stated on this very slide, at its last step. */
  readonly stating: number | undefined
  /** Numbers solved on earlier slides. */
  readonly solved: readonly number[]
  /** Numbers solved on this one, each at a step of it, from 1; at its last one where none is told. */
  readonly solving: ReadonlyMap<number, number | undefined>
}

/** A problem's number, and the step of the slide that solves it. */
export interface Solution {
  readonly problem: number
  readonly step?: number | undefined
}

/** Follows the problems through the talk: the counter of every slide, in the slides' order. */
export function countProblems(
  slides: readonly { readonly problem?: string | undefined; readonly solves: readonly Solution[] }[],
): Counter[] {
  const stated: string[] = []
  const solved: number[] = []
  return slides.map(({ problem, solves }) => {
    if (problem !== undefined) stated.push(problem)
    const counter = {
      stated: [...stated],
      stating: problem === undefined ? undefined : stated.length,
      solved: [...solved],
      solving: new Map(
        solves.filter(({ problem }) => !solved.includes(problem)).map(({ problem, step }) => [problem, step]),
      ),
    }
    solved.push(...counter.solving.keys())
    return counter
  })
}

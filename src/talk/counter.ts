/** The running count of problems, as it stands on one slide. */
export interface Counter {
  /** The problems stated so far, in order; their number is their place in the list, from 1. */
  readonly stated: readonly string[]
  /** The number stated on this very slide, at its last step. */
  readonly stating: number | undefined
  /** Numbers solved on earlier slides, and on this one at its last step. */
  readonly solved: readonly number[]
  readonly solving: readonly number[]
}

/** Follows the problems through the talk: the counter of every slide, in the slides' order. */
export function countProblems(
  slides: readonly { readonly problem?: string | undefined; readonly solves: readonly number[] }[],
): Counter[] {
  const stated: string[] = []
  const solved: number[] = []
  return slides.map(({ problem, solves }) => {
    if (problem !== undefined) stated.push(problem)
    const counter = {
      stated: [...stated],
      stating: problem === undefined ? undefined : stated.length,
      solved: [...solved],
      solving: [...new Set(solves)].filter((number) => !solved.includes(number)),
    }
    solved.push(...counter.solving)
    return counter
  })
}

import type { SlideSource } from './slides.ts'

/** The ledger of problems, as it stands on one slide. */
export interface Counter {
  /** The problems stated so far, in order; their number is their place in the list, from 1. */
  readonly stated: readonly string[]
  /** Those that later slides state: the ledger keeps room for them. */
  readonly toCome: readonly string[]
  /** Whether the slide shows the ledger. */
  readonly shown: boolean
  /** The number stated on this very slide, at a last step of its own. */
  readonly stating: number | undefined
  /** The number stated on the slide before. */
  readonly justStated: number | undefined
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

interface ChapterOfProblems {
  readonly backup: boolean
  readonly slides: readonly Pick<SlideSource, 'problem' | 'solves' | 'layout' | 'ledger'>[]
}

export const noCounter: Counter = {
  stated: [],
  toCome: [],
  shown: false,
  stating: undefined,
  justStated: undefined,
  solved: [],
  solving: new Map(),
}

const bareLayouts: readonly string[] = ['ouverture', 'plein-cadre', 'fin']

/**
 * Follows the problems through the talk: the ledger of every slide, in the slides' order. It is shown from the second chapter on, or from
 * the first problem if that comes earlier, and not in the appendix.
 */
export function countProblems(chapters: readonly ChapterOfProblems[]): Counter[] {
  const problems = chapters.flatMap(({ slides }) => slides.flatMap(({ problem }) => problem ?? []))
  const stated: string[] = []
  const solved: number[] = []
  let justStated: number | undefined
  return chapters.flatMap(({ backup, slides }, chapter) =>
    slides.map(({ problem, solves, layout, ledger = true }) => {
      if (problem !== undefined) stated.push(problem)
      const begun = chapter > 0 || stated.length > 0
      const shown = problems.length > 0 && begun && ledger && !backup && !bareLayouts.includes(layout)
      const counter = {
        stated: [...stated],
        toCome: problems.slice(stated.length),
        shown,
        stating: problem !== undefined && shown ? stated.length : undefined,
        justStated,
        solved: [...solved],
        solving: new Map(
          solves
            .filter(({ problem }) => !solved.includes(problem))
            .map(({ problem, step }) => [problem, step]),
        ),
      }
      solved.push(...counter.solving.keys())
      justStated = counter.stating
      return counter
    }),
  )
}

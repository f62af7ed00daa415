import type { Point } from '../kit/enlarge.ts'

/** Where a talk stands: a slide's id and the index of the last step shown, -1 before the first. */
export interface Place {
  readonly slide: string
  readonly step: number
}

/** What all screens of a talk show alike. */
export interface Shared {
  readonly place: Place
  readonly blank: boolean
  readonly overview: boolean
  readonly theme: 'sombre' | 'clair'
  /** The point around which the slide is enlarged. */
  readonly zoom: Point | null
  readonly subtitles: Subtitles
  /** How far the speaker is; only a speaker's screen tells. */
  readonly reading: Reading | null
}

export interface Subtitles {
  readonly on: boolean
  readonly lang: string
  /** The speaker improvises or answers: no words are shown. */
  readonly aside: boolean
}

/** How far the speaker is in the words of a step. Times are milliseconds. */
export interface Reading extends Place {
  /** The wall clock when the step began, or would have without questions and pauses. */
  readonly from: number
  /** How far, while nothing of the script is said. */
  readonly held: number | null
  /** How fast, 1 as planned. */
  readonly rate: number
}

/** When an action happened, as far as its screen had heard of others: a Lamport clock. */
export interface Stamp {
  readonly counter: number
  readonly sender: string
}

/** The last action on each part of the shared state. */
export type Registers = {
  readonly [Part in keyof Shared]?: { readonly value: Shared[Part]; readonly stamp: Stamp }
}

export const sharedParts = [
  'place',
  'blank',
  'overview',
  'theme',
  'zoom',
  'subtitles',
  'reading',
] as const satisfies (keyof Shared)[]

/**
 * Of each part the later action counts. All screens that have heard the same actions agree, in whatever order they heard them.
 * @returns what all know now, and the parts that `theirs` changes in `mine`.
 */
export function mergeRegisters(
  mine: Registers,
  theirs: Registers,
): { registers: Registers; changed: (keyof Shared)[] } {
  const changed = sharedParts.filter((part) => {
    const [known, told] = [mine[part], theirs[part]]
    return told !== undefined && (known === undefined || isLater(told.stamp, known.stamp))
  })
  const news = Object.fromEntries(changed.map((part) => [part, theirs[part]])) as Registers
  return { registers: { ...mine, ...news }, changed }
}

export function latestCounter(registers: Registers): number {
  return Math.max(0, ...sharedParts.map((part) => registers[part]?.stamp.counter ?? 0))
}

/** By counter; of two screens that acted at the same time, the same one wins everywhere. */
function isLater(a: Stamp, b: Stamp): boolean {
  return a.counter === b.counter ? a.sender > b.sender : a.counter > b.counter
}

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

export const sharedParts = ['place', 'blank', 'overview', 'theme', 'zoom'] as const satisfies (keyof Shared)[]

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

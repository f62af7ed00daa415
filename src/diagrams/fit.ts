import { easyText } from '../kit/slide-size.ts'
import type { ParsedDiagram } from './parse.ts'

/** One way to lay out a diagram. */
export interface Fit {
  /** How close things stand: 1 is as Mermaid has it. */
  readonly gap: number
  /** Top down instead of across, or the other way round. */
  readonly turned?: true
  /** The width in px at which lines of words are broken, or that of the widest word, if that is wider. */
  readonly wrap?: number
  /** A long row goes on in another. */
  readonly folded?: true
  /** Lines that look alike arrive at a node as one. */
  readonly merged?: true
}

/** What is compared of a drawing: its smallest label in px of the slide, what lies where it should not, lines that cross, how long all are, and how nodes stand. */
export interface Judged {
  readonly smallestLabel: number
  readonly flaws: readonly string[]
  readonly crossings: number
  readonly length: number
  /** What stands above or before what: the nodes by where they are. */
  readonly order: string
}

export const usualFit: Fit = { gap: 1 }

/** Labels larger than this, in px of the slide, are no easier to read. */
const ampleText = 28
/** A way that is not the source's own shows its labels larger by this at least. */
const worthIt = 1.05
/** So does one that is hard to follow. */
const wellWorthIt = 1.2
/** Sizes that nobody can tell apart. */
const alike = 1.02
/** What a label that lies on something costs of its size, so that one that does not is taken nearly always. */
const flawless = 0.7

const narrow = 110
const comfortable = 0.5
const close = 0.3
const closest = 0.1

/**
 * Ways to lay out a diagram, in rounds: those of a later round look crowded, and are for diagrams that are hard to read otherwise. In each,
 * the one comes first that is as the source has it. `%% direction fixe` keeps the source's direction.
 */
export function waysToFit(kind: ParsedDiagram['kind'], source: string): readonly (readonly Fit[])[] {
  if (kind === 'other') return [[usualFit]]
  if (kind === 'sequence') return [[usualFit], ...[{}, { wrap: narrow }].map((wrapped) => spread(wrapped))]
  const turns = /^\s*%%\s*direction\s+(?:fixe|fixed)\s*$/m.test(source)
    ? [{}]
    : [{}, { turned: true } as const]
  const rounds = [comfortable, close].map((gap) =>
    [{}, { wrap: narrow }].flatMap((wrapped) => turns.map((turn) => ({ gap, ...turn, ...wrapped }))),
  )
  return [...rounds, turns.map((turn) => ({ gap: comfortable, ...turn, folded: true }))]
}

/**
 * Draws in one way after the other, until the labels are as large as is of use, and then in those that `thenTry` has for the best.
 * @returns the best drawing, and its way: the smallest label largest, then the fewest crossings, then the shortest lines.
 */
export async function drawBest<Drawn extends Judged>(
  [first = [], ...later]: readonly (readonly Fit[])[],
  draw: (fit: Fit) => Promise<Drawn>,
  thenTry: (best: Drawn & { readonly fit: Fit }) => readonly Fit[] = () => [],
): Promise<Drawn & { readonly fit: Fit }> {
  const [own = usualFit, ...others] = first
  let best = { ...(await draw(own)), fit: own }
  const tryAll = async (ways: readonly Fit[], enough: number, gain: number) => {
    if (sizeOf(best) >= enough) return
    for (const fit of ways) {
      const drawn = { ...(await draw(fit)), fit }
      if (sizeOf(drawn) > sizeOf(best) * gain || isTidier(drawn, best)) best = drawn
      if (sizeOf(best) >= ampleText) return
    }
  }
  await tryAll(others, ampleText, worthIt)
  for (const ways of later) await tryAll(ways, easyText, ways[0]?.folded ? wellWorthIt : 1)
  for (const fit of thenTry(best)) {
    const drawn = { ...(await draw(fit)), fit }
    if (isNoWorse(drawn, best)) best = drawn
  }
  return best
}

/** Fewer arrows arrive where lines share their last stretch. */
export function mergeLines({ fit }: { readonly fit: Fit }): readonly Fit[] {
  return [{ ...fit, merged: true }]
}

function spread(wrapped: { readonly wrap?: number }): readonly Fit[] {
  return [comfortable, close, closest].map((gap) => ({ gap, ...wrapped }))
}

function sizeOf({ smallestLabel, flaws }: Judged): number {
  return Math.min(smallestLabel, ampleText) * flawless ** flaws.length
}

/** As large, as tidy, shorter, and every node where it was among the others. */
function isNoWorse(one: Judged, other: Judged): boolean {
  if (one.order !== other.order || one.crossings > other.crossings) return false
  return sizeOf(one) * alike >= sizeOf(other) && one.length < other.length * 0.98
}

/** Among drawings whose labels are alike. */
function isTidier(one: Judged, other: Judged): boolean {
  if (sizeOf(one) * alike < sizeOf(other)) return false
  if (one.crossings !== other.crossings) return one.crossings < other.crossings
  return one.length < other.length * 0.9
}

/** The text of a flowchart across instead of top down, or the other way round. */
export function turn(text: string): string {
  return text.replace(
    /^(\s*(?:flowchart|graph)\b[ \t]*)(TB|TD|BT|RL|LR)?/m,
    (_head, name: string, direction = 'TB') =>
      `${name.trimEnd()} ${direction === 'LR' || direction === 'RL' ? 'TB' : 'LR'}`,
  )
}

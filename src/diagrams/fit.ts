import { easyText } from '../kit/slide-size.ts'
import type { ParsedDiagram } from './parse.ts'

/** One way to lay out a diagram. */
export interface Fit {
  /** How close things stand: 1 is as Mermaid has it. */
  readonly gap: number
  /** Top down instead of across, or the other way round. */
  readonly turned?: true
  /** The width in px at which the words of a node are broken. */
  readonly wrap?: number
}

export const usualFit: Fit = { gap: 1 }

/** Labels larger than this, in px of the slide, are no easier to read. */
const ampleText = 28
/** A way that is not the source's own shows its labels larger by this at least. */
const worthIt = 1.05

const narrow = 110
const comfortable = 0.5
const close = 0.3

/**
 * Ways to lay out a diagram, in rounds: those of a later round look crowded, and are for diagrams that are hard to read otherwise. In each,
 * the one comes first that is as the source has it. `%% direction fixe` keeps the source's direction.
 */
export function waysToFit(kind: ParsedDiagram['kind'], source: string): readonly (readonly Fit[])[] {
  if (kind === 'other') return [[usualFit]]
  if (kind === 'sequence') return [[usualFit], [{ gap: comfortable }, { gap: close }]]
  const turns = /^\s*%%\s*direction\s+fixe\s*$/m.test(source) ? [{}] : [{}, { turned: true } as const]
  return [comfortable, close].map((gap) =>
    [{}, { wrap: narrow }].flatMap((wrapped) => turns.map((turn) => ({ gap, ...turn, ...wrapped }))),
  )
}

/** Draws in one way after the other, until the labels are as large as is of use. @returns the drawing whose smallest label is largest. */
export async function drawBest<Drawn extends { readonly smallestLabel: number }>(
  [first = [], ...later]: readonly (readonly Fit[])[],
  draw: (fit: Fit) => Promise<Drawn>,
): Promise<Drawn> {
  const [own = usualFit, ...others] = first
  let best = await draw(own)
  const tryAll = async (ways: readonly Fit[], enough: number, gain: number) => {
    if (best.smallestLabel >= enough) return
    for (const fit of ways) {
      const drawn = await draw(fit)
      if (Math.min(drawn.smallestLabel, ampleText) > best.smallestLabel * gain) best = drawn
      if (best.smallestLabel >= ampleText) return
    }
  }
  await tryAll(others, ampleText, worthIt)
  for (const ways of later) await tryAll(ways, easyText, 1)
  return best
}

/** The text of a flowchart across instead of top down, or the other way round. */
export function turn(text: string): string {
  return text.replace(
    /^(\s*(?:flowchart|graph)\b[ \t]*)(TB|TD|BT|RL|LR)?/m,
    (_head, name: string, direction = 'TB') =>
      `${name.trimEnd()} ${direction === 'LR' || direction === 'RL' ? 'TB' : 'LR'}`,
  )
}

import { DiagramError } from './diagram-error.ts'
import type { Fit } from './fit.ts'

const example = '%% disposition 0.5 tournée 110 pliée réunie'

/** The way to lay out that a source holds, as in `%% disposition 0.5 tournée 110`. Throws a DiagramError for what is no way. */
export function readDisposition(source: string): Fit | undefined {
  const lines = source.split(/\r\n?|\n/)
  const index = lines.findIndex((line) => /^\s*%%\s*disposition\b/i.test(line))
  if (index < 0) return undefined
  const words = lines[index]?.replace(/^\s*%%\s*disposition\s*:?/i, '').trim() ?? ''
  const [, gap, turned, wrap, folded, merged] =
    /^(0?\.\d+|1)(\s+(?:tournée|turned))?(?:\s+(\d{2,3}))?(\s+(?:pliée|folded))?(\s+(?:réunie|merged))?$/i.exec(
      words,
    ) ?? []
  if (gap === undefined) {
    const hint = `Write \`${example}\`: how close things stand, whether it is turned, the width of words in px, whether long rows are folded, and whether lines arrive as one. Or take the line out: the best is found.`
    throw new DiagramError(index + 1, `\`${words}\` is no way to lay out`, hint)
  }
  return {
    gap: Number(gap),
    ...(turned && { turned: true }),
    ...(wrap && { wrap: Number(wrap) }),
    ...(folded && { folded: true }),
    ...(merged && { merged: true }),
  }
}

/** The comment that has a way to lay out kept. */
export function dispositionComment({ gap, turned, wrap, folded, merged }: Fit): string {
  return ['%% disposition', gap, turned && 'tournée', wrap, folded && 'pliée', merged && 'réunie']
    .filter(Boolean)
    .join(' ')
}

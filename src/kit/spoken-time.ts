/** The words of a text that are said. */
export function countSaid(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** How the time of a slide is shared among its steps: by the words said before the first one, after it, after the second … Together they are 1. */
export function stepShares(steps: number, words: readonly number[]): number[] {
  const said = Array.from({ length: steps + 1 }, (_, step) => words[step] ?? 0)
  const all = said.reduce((sum, count) => sum + count, 0)
  return said.map((count) => (all === 0 ? 1 / said.length : count / all))
}

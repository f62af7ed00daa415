const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000, y: 31_536_000_000 }

/** A duration (`1m30s`) or a number of seconds, in ms. */
export function durationOf(text: string): number {
  const parts = [...text.matchAll(/(\d+)(ms|[smhdwy])/g)]
  if (parts.length === 0) return Number(text) * 1000
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * units[unit as keyof typeof units], 0)
}

const escaped: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/** A text without its quotes. Between backquotes nothing is escaped. */
export function textOf(literal: string): string {
  const inside = literal.slice(1, -1)
  return literal.startsWith('`')
    ? inside
    : inside.replace(/\\(.)/gs, (_, letter: string) => escaped[letter] ?? letter)
}

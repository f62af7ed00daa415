/** Words with as many `[clic]` as a slide has steps: marks too many are left out, missing ones are set between sentences, or at the end. */
export function setMarks(words: string, steps: number): { words: string; set: number } {
  const parts = words.split(/\s*\[clic\]\s*/)
  if (parts.length - 1 >= steps) {
    const kept = parts.slice(0, steps + 1)
    const rest = parts.slice(steps + 1)
    return { words: joined([...kept.slice(0, -1), [kept.at(-1), ...rest].join(' ')]), set: 0 }
  }
  if (words.trim() === '') return { words: '', set: 0 }
  const missing = steps - (parts.length - 1)
  const last = sentences(parts.at(-1) ?? '')
  // A step on which nothing is said is a slip, but for the last: better no marks than such.
  if (last.length < missing)
    return missing === 1 ? { words: `${words.trim()} [clic]`, set: 1 } : { words, set: 0 }
  const each = last.length / (missing + 1)
  const groups = Array.from({ length: missing + 1 }, (_, index) =>
    last.slice(Math.round(index * each), Math.round((index + 1) * each)).join(' '),
  )
  return { words: joined([...parts.slice(0, -1), ...groups]), set: missing }
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+(?=\p{Lu}|«)/u).filter((sentence) => sentence.trim())
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .join(' [clic] ')
    .trim()
}

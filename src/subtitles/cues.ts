/** In characters: two or three lines of the band. */
const longest = 130
/** What is said in less than a second is read with what follows. */
const shortest = 18

/** Divides what is said between two steps as subtitles show it: by sentences; long ones at their commas, very short ones joined to the next. */
export function cuesOf(paragraphs: readonly string[], lang: string): string[] {
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const parts = paragraphs.flatMap((paragraph) =>
    [...sentences.segment(paragraph)].flatMap(({ segment }) => divide(segment.trim())),
  )
  return joinShort(parts.filter(Boolean))
}

function divide(text: string): string[] {
  if (text.length <= longest) return [text]
  const at = bestBreak(text)
  return at === -1 ? [text] : [...divide(text.slice(0, at).trim()), ...divide(text.slice(at).trim())]
}

/** The space nearest to the middle; one after a comma or before a word that begins a part of the sentence counts as nearer. */
function bestBreak(text: string): number {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index)
  const cost = (index: number) => {
    const before = text.slice(0, index)
    const off = Math.abs(index - text.length / 2)
    if (/[;:…]$/.test(before)) return off
    if (/,$/.test(before)) return off + 10
    const joins = /^ (?:et|ou|mais|donc|car|qui|que|où|pour|and|or|but|so|which|that|who|where|to|from) /
    return off + (joins.test(text.slice(index)) ? 30 : 60)
  }
  return spaces.reduce((best, index) => (best === -1 || cost(index) < cost(best) ? index : best), -1)
}

function joinShort(parts: readonly string[]): string[] {
  const cues: string[] = []
  for (const part of parts) {
    const last = cues.at(-1)
    const whole = `${last} ${part}`
    if (last !== undefined && last.length < shortest && whole.length <= longest) cues[cues.length - 1] = whole
    else cues.push(part)
  }
  const [end, before] = [cues.at(-1), cues.at(-2)]
  if (end === undefined || before === undefined || end.length >= shortest) return cues
  return before.length + end.length < longest ? [...cues.slice(0, -2), `${before} ${end}`] : cues
}

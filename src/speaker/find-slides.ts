/** What finding needs to know of a slide. */
export interface NamedSlide {
  readonly id: string
  readonly title: string
  readonly number: number
  readonly counted: boolean
}

/** Slides by number, or by part of a title or id, capitals and accents aside; the best first. Nothing typed finds nothing. */
export function findSlides<Slide extends NamedSlide>(slides: readonly Slide[], text: string): Slide[] {
  const wanted = plain(text)
  if (wanted === '') return []
  const ranked = slides.map((slide) => ({ slide, rank: rankOf(slide, wanted) }))
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ slide }) => slide)
}

function rankOf({ id, title, number, counted }: NamedSlide, wanted: string): number {
  if (counted && String(number) === wanted) return 4
  const name = plain(title)
  if (name.startsWith(wanted) || id === wanted) return 3
  if (name.includes(` ${wanted}`)) return 2
  return name.includes(wanted) || id.includes(wanted) ? 1 : 0
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

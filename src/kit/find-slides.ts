/** What finding needs to know of a slide. */
export interface NamedSlide {
  readonly id: string
  readonly title: string
  /** As shown on the slide: its number among those that count; in the appendix, its number there. */
  readonly number: number
  readonly counted: boolean
}

/** A slide of a page. */
export interface PageSlide extends NamedSlide {
  readonly section: HTMLElement
}

/** The slides of a deck, in their order. */
export function nameSlides(sections: ParentNode): PageSlide[] {
  const numbers = { counted: 0, appendix: 0 }
  const elements = [...sections.children].filter((element) => element.localName === 'section')
  return (elements as HTMLElement[]).map((section) => {
    const counted = section.dataset.visibility !== 'uncounted'
    const number = ++numbers[counted ? 'counted' : 'appendix']
    return { id: section.id, title: section.dataset.title ?? section.id, number, counted, section }
  })
}

/**
 * Slides by number, by part of a title or id, or by a word on them, capitals and accents aside; the best first. Nothing typed finds nothing.
 * @param wordsOf what stands on a slide.
 */
export function findSlides<Slide extends NamedSlide>(
  slides: readonly Slide[],
  text: string,
  wordsOf: (slide: Slide) => string,
): Slide[] {
  const wanted = plain(text)
  if (wanted === '') return []
  const rank = (slide: Slide) => rankByName(slide, wanted) || Number(hasWord(wordsOf(slide), wanted))
  return slides
    .map((slide) => ({ slide, rank: rank(slide) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ slide }) => slide)
}

/** Whoever types an id whole means that slide, whatever titles begin with the same word. */
function rankByName({ id, title, number, counted }: NamedSlide, wanted: string): number {
  if (counted && String(number) === wanted) return 6
  if (id === wanted) return 5
  const name = plain(title)
  if (name.startsWith(wanted)) return 4
  if (name.includes(` ${wanted}`)) return 3
  return name.includes(wanted) || id.includes(wanted) ? 2 : 0
}

/** One letter, after its space, stands everywhere. */
function hasWord(words: string, wanted: string): boolean {
  const beginning = inWords(wanted).trimEnd()
  return beginning.length > 2 && inWords(words).includes(beginning)
}

/** What stands on a slide, its notes aside. An element ends a word: a title does not run into the text below it. */
export function wordsOn(section: Element): string {
  const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  while (texts.nextNode()) {
    const { parentElement, nodeValue } = texts.currentNode
    if (!parentElement?.closest('aside.notes, style')) words.push(nodeValue ?? '')
  }
  return words.join(' ')
}

/** A space before each word and after the last. */
function inWords(text: string): string {
  return ` ${plain(text)} `.replace(/[^\p{L}\p{N}]+/gu, ' ')
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

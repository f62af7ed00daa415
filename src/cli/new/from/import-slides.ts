import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DeckSlide, Loss } from './deck-slide.ts'
import { splitSlides } from './split-deck.ts'

/**
 * Puts the slides of other files where a Slidev deck names them: `src: ./pages/one.md`, or `…one.md#2,4-6` for some of them.
 * @param folder where the deck lies. What is not there, or names itself, is a loss.
 */
export function importSlides(
  slides: readonly DeckSlide[],
  folder: string,
): { slides: DeckSlide[]; losses: Loss[] } {
  const losses: Loss[] = []
  const replace = (slide: DeckSlide, within: string, open: readonly string[]): DeckSlide[] => {
    const { src, ...head } = slide.head
    if (typeof src !== 'string') return [slide]
    const [, name = '', numbers] = /^(.*?)(?:#([\d,\s-]+))?$/.exec(src.trim()) ?? []
    const path = name.startsWith('/') ? join(folder, name) : join(within, name.replace(/^@\//, `${folder}/`))
    if (!existsSync(path) || open.includes(path)) {
      const why = open.includes(path) ? 'which names itself' : 'which is not there'
      losses.push({ line: slide.line, file: slide.file, what: `the slides of ${name}, ${why}` })
      return []
    }
    const [first, ...others] = chosen(splitSlides(readFileSync(path, 'utf8'), path), numbers)
    if (!first) return []
    const own = [{ ...first, head: { ...first.head, ...head } }, ...others]
    return own.flatMap((one) => replace(one, dirname(path), [...open, path]))
  }
  return { slides: slides.flatMap((slide) => replace(slide, folder, [])), losses }
}

/** @param numbers as in `2,4-6`; nothing is all. */
function chosen(slides: readonly DeckSlide[], numbers: string | undefined): readonly DeckSlide[] {
  if (numbers === undefined) return slides
  const ranges = numbers.split(',').map((range) => range.split('-').map(Number))
  return ranges.flatMap(([from = 0, to = from]) => slides.slice(Math.max(0, from - 1), to))
}

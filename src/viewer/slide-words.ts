import { create } from '../kit/create.ts'
import { stillAt } from '../kit/still.ts'

/**
 * What a slide says at a step, as text to be read in order and at any size: pictures become the words that describe them, and what is still
 * to come is left out. The title is not in it.
 */
export function slideWords(section: HTMLElement, step: number): Node[] {
  const slide = stillAt(section, step, 'mots')
  for (const figure of slide.querySelectorAll('.picture')) if (!isCurrent(figure)) figure.remove()
  for (const outline of slide.querySelectorAll('.diagram-outline')) cutOutline(outline, step)
  for (const label of slide.querySelectorAll<HTMLElement>('svg[aria-label]')) sayInstead(label)
  for (const image of slide.querySelectorAll('img')) sayInstead(image)
  for (const unread of slide.querySelectorAll(notRead)) unread.remove()
  for (const element of slide.querySelectorAll('*')) bare(element)
  for (const heading of slide.querySelectorAll('h3')) {
    const higher = create('h2')
    higher.append(...heading.childNodes)
    heading.replaceWith(higher)
  }
  return [...(slide.firstElementChild?.childNodes ?? [])]
}

/** Titles stand above, numbers and drawings are for the eye; of the counter only what is new here is worth saying. */
const notRead =
  '.title, [aria-hidden="true"], svg, img, button, .step, .code-step, .fragment:not(.visible), .counter > :not(.new)'

/** A figure holds the picture of each of its steps, each behind its step. */
function isCurrent(picture: Element): boolean {
  const isReached = (one: Element) => one.previousElementSibling?.matches('.step:not(.visible)') !== true
  const all = [...(picture.parentElement?.children ?? [])].filter((one) => one.matches('.picture'))
  return picture === all.findLast(isReached)
}

/** A diagram in words: a paragraph begins each of its steps. */
function cutOutline(outline: Element, step: number): void {
  const begins = [...outline.children].filter(({ localName }) => localName === 'p')
  const next = begins[step + 1]
  if (!next) return
  while (next.nextSibling) next.nextSibling.remove()
  next.remove()
}

function sayInstead(picture: Element): void {
  const words = picture.getAttribute('aria-label') ?? picture.getAttribute('alt') ?? ''
  if (words && !picture.closest('.picture, .diagram-figure')) picture.before(create('p', {}, words))
}

/** Text as any other: it looks as the reader wants, and no name in it is the slide's. */
function bare(element: Element): void {
  for (const { name } of [...element.attributes])
    if (!['href', 'lang', 'scope', 'colspan', 'rowspan', 'start', 'target', 'rel'].includes(name))
      element.removeAttribute(name)
}

import type { RevealApi } from 'reveal.js'
import { backOutlinedWords } from '../kit/back-words.ts'
import { create } from '../kit/create.ts'
import { makeIdsOwn } from '../kit/own-ids.ts'

/**
 * Keeps slides out of the layout until they are complete: reveal and `preparePrint` change all of them several times. Meanwhile paper's fonts come.
 * Only once diagrams are drawn: that measures.
 */
export function hideUntilReady(): void {
  document.documentElement.dataset.print = 'preparing'
  for (const font of document.fonts) if (!/Variable|Fallback/.test(font.family)) font.load().catch(() => {})
}

/**
 * `?view=print`: reveal lays out the pages, and this makes them right for readers, tags and links. `&imprimer` opens the browser's
 * dialog. `<html data-print="ready">` says that all is there.
 */
export function preparePrint(reveal: RevealApi, showCodeSteps: () => void): void {
  const query = new URLSearchParams(location.search)
  reveal.on('pdf-ready', async () => {
    const pages = [...document.querySelectorAll<HTMLElement>('.pdf-page')]
    numberPages(pages)
    for (const steps of pagesBySlide(pages)) separateSteps(steps)
    linkInside()
    completeTags()
    await document.fonts.ready
    document.documentElement.dataset.print = 'prepared'
    showCodeSteps()
    backOutlinedWords(document)
    await Promise.allSettled([document.fonts.ready, ...[...document.images].map((image) => image.decode())])
    document.documentElement.dataset.print = 'ready'
    if (query.has('imprimer')) window.print()
  })
}

/** The number in the room, in place of reveal's, which counts the appendix too. */
function numberPages(pages: readonly HTMLElement[]): void {
  const ids = new Set(pages.map(slideOf).flatMap((slide) => (isCounted(slide) ? [slide.id] : [])))
  const numbers = new Map([...ids].map((id, index) => [id, index + 1]))
  for (const page of pages) {
    const slide = slideOf(page)
    const element = page.querySelector('.slide-number-pdf')
    const number = numbers.get(slide.id)
    if (number !== undefined) page.dataset.number = String(number)
    if (!element) continue
    element.setAttribute('aria-hidden', 'true')
    if (number === undefined) element.remove()
    else
      element.innerHTML = `<span class="slide-number-a">${number}</span><span class="slide-number-delimiter">/</span><span class="slide-number-b">${ids.size}</span>`
  }
}

function pagesBySlide(pages: readonly HTMLElement[]): HTMLElement[][] {
  const slides = new Map<string, HTMLElement[]>()
  for (const page of pages) slides.set(slideOf(page).id, [...(slides.get(slideOf(page).id) ?? []), page])
  return [...slides.values()]
}

/** One page for each step: links lead to the first, tags are in the last, which shows all. reveal hides all slides but the talk's first from both. */
function separateSteps(pages: readonly HTMLElement[]): void {
  for (const [step, page] of pages.entries()) {
    const slide = slideOf(page)
    slide.dataset.slide = slide.id
    slide.removeAttribute('hidden')
    slide.removeAttribute('aria-hidden')
    if (step > 0) makeIdsOwn(slide, `etape-${step}`)
    if (step < pages.length - 1) page.setAttribute('aria-hidden', 'true')
  }
}

/** `#/spof` is an address of the deck, `#spof` a place on paper. */
function linkInside(): void {
  for (const link of document.querySelectorAll('a[href^="#/"]'))
    link.setAttribute('href', `#${link.getAttribute('href')?.slice(2).replace(/\/.*/, '')}`)
}

/** Every slide is found by its heading, and a drawing is one figure in the tags, not two. */
function completeTags(): void {
  for (const figure of document.querySelectorAll('.diagram-figure')) figure.setAttribute('role', 'none')
  for (const slide of document.querySelectorAll<HTMLElement>('.pdf-page section')) {
    if (slide.querySelector('h1, h2')) continue
    slide.prepend(create('h2', { class: 'hidden' }, slide.dataset.title ?? ''))
  }
}

function isCounted(slide: HTMLElement): boolean {
  return slide.dataset.visibility !== 'uncounted'
}

function slideOf(page: HTMLElement): HTMLElement {
  const slide = page.querySelector<HTMLElement>('section')
  if (!slide) throw new Error('a printed page without a slide')
  return slide
}

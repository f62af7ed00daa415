import type { RevealApi } from 'reveal.js'
import { afterPaint } from '../kit/after-paint.ts'

/*
 * Slides far from the one in view are parked outside of the document, so that a key costs the same in a talk of a thousand slides as in one of
 * ten. At first their content is the text of a `<noscript>`: readers without JavaScript have it, and the parser has next to no work.
 */

/** In slides on either side: what is there before it can come into view, and what may stay. */
const near = 2
const nearInOverview = 10
const kept = 4

const parked = new WeakMap<Element, DocumentFragment>()

/** Keeps the content of the slides around the one in view in the document; `settled` is called once it is there after each move. */
export function parkFarSlides(reveal: RevealApi, settled: () => void): void {
  // Until the frame is on screen, all that a key has to do is to show its step.
  const settle = afterPaint(() => {
    moveSlides(reveal)
    settled()
  })
  reveal.on('beforeslidechange', (event) => {
    const { indexh } = event as unknown as { indexh: number }
    const slide = slides()[Math.min(indexh, slides().length - 1)]
    bringSlide(slide)
    // Its parts are to glide from their places there.
    bringSlide(document.getElementById(slide?.dataset.recalls ?? ''))
  })
  for (const event of ['ready', 'slidechanged', 'overviewshown']) reveal.on(event, settle)
  // No slide has one, and reveal goes through all of them for each key.
  reveal.on('ready', () => document.querySelector('.reveal > .backgrounds')?.replaceChildren())
}

/** Makes sure that a slide's content is in the document, with its steps as reveal has them on slides of the past and to come. */
export function bringSlide(slide: Element | null | undefined): void {
  if (!slide) return
  const text = slide.querySelector(':scope > noscript')
  const content = parked.get(slide)
  if (text) slide.innerHTML = text.textContent
  else if (content) slide.replaceChildren(content)
  else return
  parked.delete(slide)
  for (const step of slide.querySelectorAll('.fragment')) {
    step.classList.toggle('visible', slide.classList.contains('past'))
    step.classList.remove('current-fragment')
  }
}

/** For what looks at all slides: paper, and the search for a word. */
export function bringAllSlides(): void {
  for (const slide of slides()) bringSlide(slide)
}

function slides(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.slides > section')]
}

function moveSlides(reveal: RevealApi): void {
  const here = reveal.getIndices().h
  const range = reveal.isOverview() ? nearInOverview : near
  for (const [index, slide] of slides().entries()) {
    const distance = Math.abs(index - here)
    if (distance <= range) bringSlide(slide)
    else if (distance > Math.max(range, kept)) park(slide)
  }
}

function park(slide: Element): void {
  // What is still to be drawn has to be in the document; and someone may be searching.
  if (!__DIAGRAMS_DRAWN__ || document.querySelector('.jump-to-slide')) return
  if (parked.has(slide) || slide.querySelector(':scope > noscript')) return
  const content = new DocumentFragment()
  content.append(...slide.childNodes)
  parked.set(slide, content)
}

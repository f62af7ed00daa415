import type { RevealApi } from 'reveal.js'
import { afterPaint } from '../kit/after-paint.ts'
import { fetchContent, hasCome, takeText } from './slide-files.ts'

/*
 * Slides far from the one in view are parked outside of the document, so that a key costs the same in a talk of a thousand slides as in one of
 * ten. At first most of them have not even come: the deck goes to a slide once it is there, and meanwhile fetches all of them.
 */

/** In slides on either side: what is there before it can come into view, and what may stay. */
const near = 2
const nearInOverview = 10
const kept = 4

const parked = new WeakMap<Element, DocumentFragment>()

/** Which wish is the last: only that one is waited for. */
let wishes = 0

/** Keeps the content of the slides around the one in view in the document; `settled` is called once it is there after each move. */
export function parkFarSlides(reveal: RevealApi, settled: () => void): void {
  // Until the frame is on screen, all that a key has to do is to show its step.
  const settle = afterPaint(() => {
    moveSlides(reveal)
    settled()
  })
  reveal.on('beforeslidechange', (event) => {
    const { indexh, indexv } = event as unknown as { indexh: number; indexv: number }
    const slide = slides()[Math.min(indexh, slides().length - 1)]
    if (!slide) return
    wishes++
    if (hasCome(slide)) bringSlide(slide)
    else {
      const step = stepInAddress(slide)
      whenHere(slide, () => reveal.slide(indexh, indexv, step))
      // Without any slide, reveal could not start.
      if (reveal.getCurrentSlide()) event.preventDefault()
    }
    // Its parts are to glide from their places there.
    bringSlide(document.getElementById(slide.dataset.recalls ?? ''))
  })
  for (const event of ['ready', 'slidechanged', 'overviewshown']) reveal.on(event, settle)
  reveal.on('ready', () => {
    void fetchAll(reveal, settle)
  })
}

/** Does something with a slide once its content is in the document: at once, if it has come, and not at all if another is asked for meanwhile. */
export function whenHere(slide: HTMLElement, act: () => void): void {
  if (hasCome(slide)) {
    bringSlide(slide)
    act()
  } else void waitFor(slide, ++wishes).then((came) => came && whenHere(slide, act))
}

/** @returns false if meanwhile another slide is wished for. */
async function waitFor(slide: HTMLElement, wish: number): Promise<boolean> {
  let notice: HTMLElement | undefined
  while (wish === wishes && !(await fetchContent(slide))) {
    notice ??= showWait()
    await networkMayBeBack()
  }
  notice?.remove()
  return wish === wishes
}

function showWait(): HTMLElement {
  const notice = document.createElement('p')
  notice.className = 'notice'
  notice.setAttribute('role', 'status')
  notice.textContent =
    'La diapositive demandée n’est pas encore arrivée\u00A0: le réseau ne répond pas. Nouvel essai…'
  document.body.append(notice)
  return notice
}

function networkMayBeBack(): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, 2000)
    window.addEventListener('online', resolve, { once: true })
  })
}

/** The step that a link to the slide asks for: `#/id/step`. */
function stepInAddress(slide: HTMLElement): number | undefined {
  const [, id, step] = location.hash.split('/')
  return id === slide.id && step ? Number(step) : undefined
}

/** Whatever becomes of the network, all slides are here soon: first those around the one in view. */
async function fetchAll(reveal: RevealApi, settle: () => void): Promise<void> {
  for (;;) {
    const slide = nearestToCome(reveal.getIndices().h)
    if (!slide) return
    if (await fetchContent(slide)) settle()
    else await networkMayBeBack()
  }
}

function nearestToCome(here: number): HTMLElement | undefined {
  let nearest: HTMLElement | undefined
  for (const [index, slide] of slides().entries()) {
    if (hasCome(slide)) continue
    if (index >= here) return nearest && here - slides().indexOf(nearest) <= index - here ? nearest : slide
    nearest = slide
  }
  return nearest
}

/** Makes sure that the content of a slide that has come is in the document, with its steps as reveal has them on slides of the past and to come. */
export function bringSlide(slide: Element | null | undefined): void {
  if (!slide) return
  const text = takeText(slide)
  const content = parked.get(slide)
  if (text !== undefined) slide.innerHTML = text
  else if (content) slide.replaceChildren(content)
  else return
  parked.delete(slide)
  for (const step of slide.querySelectorAll('.fragment')) {
    step.classList.toggle('visible', slide.classList.contains('past'))
    step.classList.remove('current-fragment')
  }
}

/** For what looks at all slides: paper, and the search for a word. */
export async function bringAllSlides(): Promise<void> {
  await Promise.all(
    slides().map(async (slide) => {
      while (!(await fetchContent(slide))) await networkMayBeBack()
      bringSlide(slide)
    }),
  )
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
  if (!slide.firstChild) return
  const content = new DocumentFragment()
  content.append(...slide.childNodes)
  parked.set(slide, content)
}

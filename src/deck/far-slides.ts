import * as words from 'words:deck'
import type { RevealApi } from 'reveal.js'
import { afterPaint } from '../kit/after-paint.ts'
import { button, create } from '../kit/create.ts'
import { fetchContent, hasCome, isGone, networkMayBeBack } from '../kit/slide-files.ts'
import { newVersionThere } from './offer-version.ts'
import { bringSlide, parkSlide, slides } from './parked-slides.ts'

/** In slides on either side: what is there before it can come into view, and what may stay. */
const near = 2
const kept = 4

/** Which wish is the last: only that one is waited for, and what is said is about it. */
let wishes = 0
let notice: HTMLElement | undefined

/**
 * Keeps the content of the slides around the one in view in the document, and fetches that of all others meanwhile. The deck goes to a slide
 * once it has come. @param settled is called after each move, when what is near is there.
 */
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
    wish()
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
  for (const event of ['ready', 'slidechanged']) reveal.on(event, settle)
  reveal.on(
    'ready',
    afterPaint(() => void fetchAll(reveal, settle)),
  )
}

/** Does something with a slide once its content is in the document: at once, if it has come, and not at all if another is asked for meanwhile. */
export function whenHere(slide: HTMLElement, act: () => void): void {
  const number = wish()
  if (hasCome(slide)) {
    bringSlide(slide)
    act()
  } else void waitFor(slide, number).then((came) => came && whenHere(slide, act))
}

function wish(): number {
  notice?.remove()
  return ++wishes
}

/** @returns false if meanwhile another slide is wished for, or this one is not to be had. */
async function waitFor(slide: HTMLElement, number: number): Promise<boolean> {
  while (!(await fetchContent(slide)) && number === wishes) {
    if (isGone(slide)) {
      showFirstInPlaceOf(slide)
      say(
        words.gone,
        button(words.reload, () => reloadAt(slide)),
      )
      return false
    }
    if (!notice?.isConnected) say(words.coming)
    await networkMayBeBack()
  }
  return number === wishes
}

function say(...parts: readonly (Node | string)[]): void {
  notice?.remove()
  notice = create('p', { class: 'notice', role: 'status' }, ...parts)
  document.body.append(notice)
}

/** Where the deck has begun at a slide that is not to be had, nothing would be seen. */
function showFirstInPlaceOf(slide: HTMLElement): void {
  if (window.Reveal.getCurrentSlide() === slide) window.Reveal.slide(0)
}

function reloadAt({ id }: HTMLElement): void {
  location.hash = `#/${id}`
  location.reload()
}

/** The step that a link to the slide asks for: `#/id/step`. */
function stepInAddress(slide: HTMLElement): number | undefined {
  const [, id, step = ''] = location.hash.split('/')
  return id === slide.id && /^-?\d+$/.test(step) ? Number(step) : undefined
}

/** Whatever becomes of the network, all slides are here soon: first those around the one in view. */
async function fetchAll(reveal: RevealApi, settle: () => void): Promise<void> {
  for (;;) {
    const slide = nearestToCome(reveal.getIndices().h)
    if (!slide) break
    if (await fetchContent(slide)) settle()
    else if (!isGone(slide)) await networkMayBeBack()
  }
  if (slides().some(isGone)) newVersionThere(reveal)
}

function nearestToCome(here: number): HTMLElement | undefined {
  const distant = slides().map((slide, index) => ({ slide, distance: Math.abs(index - here) }))
  const toCome = distant.filter(({ slide }) => !hasCome(slide) && !isGone(slide))
  const least = Math.min(...toCome.map(({ distance }) => distance))
  return toCome.find(({ distance }) => distance === least)?.slide
}

function moveSlides(reveal: RevealApi): void {
  const here = reveal.getIndices().h
  for (const [index, slide] of slides().entries()) {
    const distance = Math.abs(index - here)
    if (distance <= near) bringSlide(slide)
    else if (distance > kept) parkSlide(slide)
  }
}

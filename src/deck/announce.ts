import * as words from 'words:deck'
import type { RevealApi } from 'reveal.js'
import { create } from '../kit/create.ts'
import { fill } from '../words/fill.ts'

/**
 * Tells screen readers the number and title of the slide, then the words of each step, and nothing else; reveal's own status would read whole
 * slides.
 */
export function announce(reveal: RevealApi): void {
  const status = create('div', { class: 'hidden', role: 'status' })
  document.body.append(status)
  document.querySelector('.aria-status')?.remove()
  const slideChanged = () => {
    status.textContent = slideWords(reveal, reveal.getCurrentSlide())
  }
  reveal.on('slidechanged', slideChanged)
  reveal.on('fragmentshown', (event) => {
    status.textContent = stepWords((event as unknown as { fragment: HTMLElement }).fragment)
  })
  slideChanged()
}

function slideWords(reveal: RevealApi, slide: HTMLElement): string {
  const title = slide.dataset.title ?? ''
  if (slide.dataset.visibility === 'uncounted') return fill(words.appendix, { title })
  const number = reveal.getSlidePastCount() + 1
  return fill(words.slide, { number, count: reveal.getTotalSlides(), title })
}

function stepWords(fragment: HTMLElement): string {
  return fragment.dataset.words ?? fragment.textContent.replace(/\s+/g, ' ').trim()
}

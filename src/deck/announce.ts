import type { RevealApi, RevealPlugin } from 'reveal.js'

/**
 * Tells screen readers the number and title of the slide, then the words of each step, and nothing else; reveal's own status would read whole
 * slides.
 */
export function announce(reveal: RevealApi): void {
  const status = document.createElement('div')
  status.className = 'hidden'
  status.setAttribute('role', 'status')
  document.body.append(status)
  document.querySelector('.aria-status')?.remove()
  const slideChanged = () => {
    status.textContent = slideWords(reveal, reveal.getCurrentSlide())
  }
  reveal.on('slidechanged', slideChanged)
  reveal.on('fragmentshown', (event) => {
    status.textContent = stepWords((event as unknown as { fragment: HTMLElement }).fragment)
  })
  reveal.on('overviewhidden', slideChanged)
  slideChanged()
}

function slideWords(reveal: RevealApi, slide: HTMLElement): string {
  const title = slide.dataset.title ?? ''
  if (slide.dataset.visibility === 'uncounted') return `Annexe\u00A0: ${title}`
  return `Diapositive ${reveal.getSlidePastCount() + 1} sur ${reveal.getTotalSlides()}\u00A0: ${title}`
}

function stepWords(fragment: HTMLElement): string {
  return fragment.dataset.words ?? fragment.textContent.replace(/\s+/g, ' ').trim()
}

/** reveal gathers its own words at each step, and has the browser compute the style of every element for them: a third of what a key costs. */
export const withoutOwnWords: RevealPlugin = {
  id: 'without-own-words',
  init: (deck) => {
    Object.assign(deck, { getStatusText: () => '' })
  },
}

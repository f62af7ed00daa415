import { makeIdsOwn } from '../../kit/own-ids.ts'

/** A slide after its last step, for the eyes only: `styles/slides/slide-sheet.css` makes it as wide as what holds it. */
export function thumbnailOf(section: HTMLElement): HTMLElement {
  const sheet = document.createElement('div')
  sheet.className = 'slide-sheet'
  sheet.dataset.layout = section.dataset.layout ?? ''
  const frame = section.querySelector('.frame')
  if (!frame) return sheet
  // In a document without figures none of them begins to play.
  const copy = document.implementation.createHTMLDocument().importNode(frame, true)
  for (const figure of copy.querySelectorAll('[data-figure]')) figure.replaceWith(stillFigure(figure))
  for (const step of copy.querySelectorAll('.fragment')) {
    step.classList.add('visible')
    step.classList.remove('current-fragment')
  }
  copy.classList.remove('zoomed')
  makeIdsOwn(copy, `apercu-${section.id}`)
  sheet.append(copy)
  return sheet
}

/** Its pictures, without what it is played with. */
function stillFigure(figure: Element): HTMLElement {
  const still = document.createElement('div')
  still.dataset.figure = ''
  still.append(...figure.querySelectorAll(':scope > :is(.step, .picture:not(.live))'))
  return still
}

import type { RevealApi } from 'reveal.js'

const duration = 300

/**
 * Where a slide recalls an earlier one (`data-recalls`), what both have under the same `data-id`, boxes and nodes of diagrams, glides from
 * its place on the earlier slide to its new one, and the rest fades in. reveal's auto-animate does so for neighbours, and not in SVG.
 */
export function recallBoxes(reveal: RevealApi): void {
  reveal.on('slidechanged', (event) => {
    const { currentSlide, previousSlide } = event as unknown as Record<string, HTMLElement | undefined>
    const earlier = document.getElementById(currentSlide?.dataset.recalls ?? '')
    if (!currentSlide || !earlier) return
    if (!previousSlide || !isBefore(previousSlide, currentSlide)) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    glide(currentSlide, placesOf(earlier))
  })
}

function glide(slide: HTMLElement, from: ReadonlyMap<string, DOMPoint>): void {
  const places = placesOf(slide)
  // All is asked before anything moves: what moves has to be laid out again for the next answer.
  const parts = partsOf(slide).map((part) => ({ part, unit: pixelsPerUnit(part) }))
  for (const { part, unit } of parts) {
    const [start, end] = [from.get(part.dataset.id ?? ''), places.get(part.dataset.id ?? '')]
    const timing = { duration, easing: 'ease-out' }
    if (start && end) {
      part.animate(
        { translate: [`${(start.x - end.x) / unit}px ${(start.y - end.y) / unit}px`, '0 0'] },
        timing,
      )
    } else if (!part.closest('.fragment')) part.animate({ opacity: [0, 1] }, timing)
  }
}

/** The centre of each part on screen. A slide far from the current one is not laid out: it is for the moment that this takes. */
function placesOf(slide: HTMLElement): Map<string, DOMPoint> {
  const { display } = slide.style
  slide.style.display = 'block'
  const places = new Map(
    partsOf(slide).map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect()
      return [part.dataset.id ?? '', new DOMPoint(x + width / 2, y + height / 2)]
    }),
  )
  slide.style.display = display
  return places
}

function partsOf(slide: HTMLElement): (HTMLElement | SVGElement)[] {
  return [...slide.querySelectorAll<HTMLElement | SVGElement>('.frame [data-id]')]
}

/** A translation is in the units of its drawing, or of its slide. */
function pixelsPerUnit(part: HTMLElement | SVGElement): number {
  const drawing = part instanceof SVGElement ? part.ownerSVGElement : null
  return drawing?.getScreenCTM()?.a ?? window.Reveal.getScale()
}

function isBefore(slide: HTMLElement, other: HTMLElement): boolean {
  return (slide.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

import type { RevealApi } from 'reveal.js'

/** Once what glides is nearly there, the rest fades in: until then an arrow would point at nothing. */
const glides = { duration: 300, easing: 'cubic-bezier(0.2, 0.7, 0.3, 1)' }
const follows = { delay: 150, duration: 150, easing: 'ease-out', fill: 'backwards' } as const

/**
 * Where a slide recalls an earlier one (`data-recalls`), what both have under the same `data-id`, boxes and nodes of diagrams, glides from
 * its place on the earlier slide to its new one, and then the rest fades in. reveal's auto-animate does so for neighbours, and not in SVG.
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
    if (start && end) {
      part.animate(
        { translate: [`${(start.x - end.x) / unit}px ${(start.y - end.y) / unit}px`, '0 0'] },
        glides,
      )
    } else if (!part.closest('.fragment')) part.animate({ opacity: [0, 1] }, follows)
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

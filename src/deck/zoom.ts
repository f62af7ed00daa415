import type { RevealApi } from 'reveal.js'

const enlargement = 2.2

interface Point {
  readonly x: number
  readonly y: number
}

export interface Zoom {
  /** Enlarges the part of the slide's diagram that is under the pointer, or goes back. Slides without a diagram stay as they are. */
  toggle(): void
  /** Goes back to the whole slide. @returns whether it was enlarged. */
  reset(): boolean
}

/** A look closer: a click on a diagram, or `toggle`, enlarges what is under the pointer. Steps go on; leaving the slide ends it. */
export function zoomOnDiagrams(reveal: RevealApi): Zoom {
  let pointer: Point | undefined
  const reset = () => {
    const zoomed = document.querySelector<HTMLElement>('.frame.zoomed')
    zoomed?.classList.remove('zoomed')
    return zoomed !== null
  }
  const toggle = () => {
    const diagram = document.querySelector<SVGElement>('section.present [data-diagram] > svg')
    if (!reset() && diagram) enlarge(diagram, pointer ?? centreOf(diagram))
  }
  window.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
    pointer = { x, y }
  })
  document.querySelector('.slides')?.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input')) return
    if (reveal.isOverview()) return
    if (event.target.closest('[data-diagram]') || document.querySelector('.frame.zoomed')) toggle()
  })
  reveal.on('slidechanged', reset)
  reveal.on('overviewshown', reset)
  return { toggle, reset }
}

/** The point under the pointer stays where it is; the rest of the slide grows around it. */
function enlarge(diagram: SVGElement, { x, y }: Point): void {
  const frame = diagram.closest<HTMLElement>('.frame')
  if (!frame) return
  const { left, top, width, height } = frame.getBoundingClientRect()
  frame.style.setProperty('--zoom', String(enlargement))
  frame.style.transformOrigin = `${((x - left) / width) * 100}% ${((y - top) / height) * 100}%`
  frame.classList.add('zoomed')
}

function centreOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

import type { RevealApi } from 'reveal.js'
import { enlarge, type Point, pointOn } from '../kit/enlarge.ts'

export interface Zoom {
  /** Where the slide is enlarged. */
  readonly at: Point | null
  /** Enlarges the part of the slide's diagram that is under the pointer, or goes back. Slides without a diagram stay as they are. */
  toggle(): void
  /** Enlarges the slide around a point, or makes it whole again. */
  show(at: Point | null): void
  /** Goes back to the whole slide. @returns whether it was enlarged. */
  reset(): boolean
  onChange(listener: () => void): void
}

const middle: Point = { x: 0.5, y: 0.5 }

/** A look closer: a click on a diagram, or `toggle`, enlarges what is under the pointer. Steps go on; leaving the slide ends it. */
export function zoomOnDiagrams(reveal: RevealApi): Zoom {
  let pointer: PointerEvent | undefined
  let at: Point | null = null
  const listeners: (() => void)[] = []
  const show = (point: Point | null) => {
    const frame = document.querySelector<HTMLElement>(
      point ? 'section.present .frame:has([data-diagram])' : '.frame.zoomed',
    )
    at = frame ? point : null
    if (frame) enlarge(frame, point)
    for (const listener of listeners) listener()
  }
  const reset = () => {
    const enlarged = at !== null
    if (enlarged) show(null)
    return enlarged
  }
  const toggle = () => {
    if (reset()) return
    const frame = document.querySelector('section.present .frame')
    show(frame && pointer ? pointOn(frame, pointer) : middle)
  }
  window.addEventListener('pointermove', (event) => {
    pointer = event
  })
  document.querySelector('.slides')?.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input')) return
    if (event.target.closest('[data-diagram]') || at) toggle()
  })
  reveal.on('slidechanged', reset)
  return {
    get at() {
      return at
    },
    toggle,
    show,
    reset,
    onChange: (listener) => listeners.push(listener),
  }
}

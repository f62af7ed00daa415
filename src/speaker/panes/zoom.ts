import { element } from '../../kit/element.ts'
import { type Point, pointOn } from '../../kit/enlarge.ts'
import type { Desk } from '../desk.ts'

const middle: Point = { x: 0.5, y: 0.5 }

/** Gives an action that enlarges, on all screens, the part of the slide's diagram under the pointer in the preview, or else its middle; or makes it whole again. */
export function zoomInRoom(desk: Desk): () => void {
  const now = element('now')
  let at = middle
  now.addEventListener('pointermove', (event) => {
    at = pointOn(element('still-now'), event)
  })
  now.addEventListener('pointerleave', () => {
    at = middle
  })
  return () => {
    if (desk.shared.zoom) desk.act({ zoom: null })
    else if (desk.here.section.querySelector('[data-diagram]')) desk.act({ zoom: at })
  }
}

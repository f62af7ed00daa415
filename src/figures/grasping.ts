import type { Point } from './figure.ts'
import { pictureWidth } from './picture.ts'

/** Lets mouse and finger pull what can be held in the picture in view. `pulled` is told of every move. */
export function graspWithPointer(
  host: HTMLElement,
  grasp: (at: Point) => ((to: Point) => void) | undefined,
  pulled: () => void,
): void {
  host.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const box = event.target.closest('.picture > svg')?.getBoundingClientRect()
    if (!box) return
    const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({
      x: ((clientX - box.left) / box.width) * pictureWidth,
      y: ((clientY - box.top) / box.width) * pictureWidth,
    })
    const pull = grasp(pointOf(event))
    if (!pull) return
    event.preventDefault()
    event.stopPropagation() // to reveal.js it would be a swipe
    host.setPointerCapture(event.pointerId)
    // The moves go to the host from here on, and reveal.js takes those of a finger for a swipe.
    host.dataset.preventSwipe = ''
    host.onpointermove = (move) => {
      move.stopPropagation()
      pull(pointOf(move))
      pulled()
    }
    host.onlostpointercapture = () => {
      host.onpointermove = null
      delete host.dataset.preventSwipe
    }
  })
}

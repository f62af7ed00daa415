import { create } from '../../kit/create.ts'
import { element } from '../../kit/element.ts'
import { type Point, pointOn } from '../../kit/enlarge.ts'
import type { Channel } from '../../sync/channel.ts'

/** The room takes the dot away when it hears nothing for two seconds. */
const repeatEvery = 500

/** While the mouse, a finger or a pen is held on the preview of the room, the room shows a dot there. */
export function pointInRoom(channel: Channel): void {
  const still = element('still-now')
  const dot = create('div', { class: 'dot' })
  still.append(dot)
  let repeating: ReturnType<typeof setInterval> | undefined
  let at: Point | null = null

  const point = (where: Point | null) => {
    at = where
    dot.classList.toggle('on', at !== null)
    if (at) {
      dot.style.left = `${at.x * 100}%`
      dot.style.top = `${at.y * 100}%`
    }
    channel.tell({ kind: 'pointer', at })
  }
  const stop = () => {
    if (!at) return
    clearInterval(repeating)
    point(null)
  }
  still.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    still.setPointerCapture(event.pointerId)
    clearInterval(repeating)
    repeating = setInterval(() => channel.tell({ kind: 'pointer', at }), repeatEvery)
    point(pointOn(still, event))
  })
  still.addEventListener('pointermove', (event) => {
    if (at) point(pointOn(still, event))
  })
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) still.addEventListener(end, stop)
  window.addEventListener('pagehide', stop)
}

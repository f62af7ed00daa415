import { element } from '../kit/element.ts'
import { createStill } from '../kit/still.ts'
import type { Desk } from '../speaker/desk.ts'
import { pointInRoom } from '../speaker/panes/pointer.ts'

/** « Pointeur » puts the slide in the place of the words: where a finger lies, the room sees a dot. */
export function touchLaser(desk: Desk): void {
  const host = element('still-now')
  const toggle = element('laser')
  const still = createStill(host, 'laser')
  const render = () => {
    if (!host.hidden) still.show(desk.here.section, desk.shared.place.step)
  }
  toggle.addEventListener('click', () => {
    host.hidden = !host.hidden
    element('said').hidden = !host.hidden
    toggle.setAttribute('aria-pressed', String(!host.hidden))
    render()
  })
  desk.onChange(render)
  // After the copy: the dot lies on it.
  pointInRoom(desk.channel)
}

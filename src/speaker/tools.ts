import { element } from '../kit/element.ts'
import type { Desk } from './desk.ts'
import type { KeyActions } from './keys.ts'

/** The buttons do what the keys do. */
export function bindTools(desk: Desk, actions: KeyActions): void {
  const buttons: Readonly<Record<string, () => void>> = {
    previous: () => actions.move('previous'),
    forward: () => actions.move('next'),
    blank: actions.blank,
    overview: actions.overview,
    go: () => actions.go(),
    theme: actions.theme,
    help: actions.help,
  }
  for (const [id, action] of Object.entries(buttons)) element(id).addEventListener('click', action)
  const menu = element('menu')
  menu.addEventListener('click', ({ target }) => {
    // One of them wants to be held.
    if (target instanceof Element && target.closest('button:not(#reset)')) menu.hidePopover()
  })
  element('open-room').addEventListener('click', (event) => {
    // Where the browser refuses a window, the link itself opens the room.
    if (element('room').dataset.refused !== undefined) return
    event.preventDefault()
    actions.room()
  })
  // A click leaves the focus where it is: space and Enter go on moving the talk.
  document.addEventListener('mousedown', (event) => {
    const inside = event.target instanceof Element && event.target.closest('#tools button, #time button')
    if (inside) event.preventDefault()
  })
  const render = () => {
    element('blank').setAttribute('aria-pressed', String(desk.shared.blank))
    element('overview').setAttribute('aria-pressed', String(desk.shared.overview))
  }
  desk.onChange(render)
  render()
}

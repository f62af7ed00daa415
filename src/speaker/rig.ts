import { actions, follow } from 'talk-rig'
import { button, create } from '../kit/create.ts'
import { element } from '../kit/element.ts'
import type { Shortcuts } from '../words/shortcuts.ts'
import { isForElement } from './keys.ts'

/** Something that happens to the talk's machinery. */
export interface RigAction {
  /** A letter. */
  readonly key: string
  readonly label: string
  /** @throws with words for the speaker. */
  act(): Promise<void>
}

/** Puts what the talk's machinery can do among the tools, and how it is. Its keys work here and on no other screen. */
export function openRig(): { readonly keys: Shortcuts } {
  const state = create('p', { id: 'rig-state', role: 'status' })
  const run = ({ act }: RigAction) => {
    act().catch(({ message }: Error) => {
      state.textContent = message
    })
  }
  const buttons = actions.map((action) => {
    const made = button(action.label, () => run(action))
    made.setAttribute('aria-keyshortcuts', action.key.toUpperCase())
    return made
  })
  element('tools').append(create('div', { id: 'rig' }, ...buttons, state))
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isForElement(event)) return
    const action = actions.find(({ key }) => key === event.key.toLowerCase())
    if (!action) return
    event.preventDefault()
    run(action)
  })
  follow((words) => {
    state.textContent = words
  })
  return { keys: actions.map(({ key, label }): Shortcuts[number] => [[key.toUpperCase()], label]) }
}

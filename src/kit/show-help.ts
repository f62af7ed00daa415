import * as words from 'words:dialogs'
import type { Shortcuts } from '../words/shortcuts.ts'
import { button, create } from './create.ts'
import { openDialog } from './open-dialog.ts'

/** Opens the list of keys. @param more what stands below it. */
export function showKeys(shortcuts: Shortcuts, ...more: readonly Node[]): void {
  const title = create('h2', { id: 'help-title' }, words.keys)
  const rows = shortcuts.map(([keys, action]) => {
    const names = keys.flatMap((key) => [create('kbd', {}, key), ' '])
    return create('div', {}, create('dt', {}, ...names), create('dd', {}, action))
  })
  const foot = create(
    'p',
    {},
    ...more,
    button(words.close, () => close()),
  )
  const attributes = { class: 'help', tabindex: '-1', 'aria-labelledby': 'help-title' }
  const dialog = create('dialog', attributes, title, create('dl', {}, ...rows), foot)
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== '?' && event.key !== 'F1') return
    event.preventDefault()
    close()
  })
  const close = openDialog(dialog)
  // Its top is in view, and not its first link, which stands at the end.
  dialog.focus()
}

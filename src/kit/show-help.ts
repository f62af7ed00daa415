import { create } from './create.ts'

export type Shortcut = readonly [keys: readonly string[], action: string]

/** Opens or closes the list of keys. @param more what stands below it. */
export function toggleHelp(shortcuts: readonly Shortcut[], ...more: readonly Node[]): void {
  const shown = document.querySelector<HTMLDialogElement>('dialog.help')
  shown?.remove()
  if (shown?.open) return
  const title = create('h2', { id: 'help-title' }, 'Touches')
  const rows = shortcuts.map(([keys, action]) => {
    const names = keys.flatMap((key) => [create('kbd', {}, key), ' '])
    return create('div', {}, create('dt', {}, ...names), create('dd', {}, action))
  })
  const close = create('form', { method: 'dialog' }, create('button', {}, 'Fermer'))
  const dialog = create(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    title,
    create('dl', {}, ...rows),
    ...more,
    close,
  )
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key !== '?' && event.key !== 'F1') return
    event.preventDefault()
    dialog.close()
  })
  document.body.append(dialog)
  dialog.showModal()
}

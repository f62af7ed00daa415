/**
 * Opens a modal dialog. Closed, it leaves the page at once: until the next frame it would keep the focus, and with it the keys.
 * @returns what closes it.
 */
export function openDialog(dialog: HTMLDialogElement): () => void {
  const close = () => {
    dialog.close()
    dialog.remove()
  }
  dialog.addEventListener('keydown', (event) => {
    // The page behind it has keys of its own.
    event.stopPropagation()
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  })
  // By a gesture of the system.
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  return close
}

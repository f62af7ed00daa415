import * as words from 'words:follow'
import { renderSVG } from 'uqr'
import { create } from './create.ts'
import { openDialog } from './open-dialog.ts'

/**
 * Opens a QR code over the page, as large as it gets. It looks like the list of keys; the little more stands here, so that no sheet grows by it
 * where there is no room to follow. @param more what stands below it. @returns what closes it.
 */
export function showQr(title: string, address: string, ...more: readonly HTMLElement[]): () => void {
  const code = create('div', { role: 'img', 'aria-label': title, style: codeStyle })
  code.innerHTML = renderSVG(address, { border: 2 })
  code.firstElementChild?.setAttribute('style', 'display: block; width: 100%; height: auto; aspect-ratio: 1')
  // An Enter too many closes it, and does nothing else.
  const close = create('form', { method: 'dialog' }, create('button', { autofocus: '' }, words.close))
  const heading = create('h2', { id: 'qr-title' }, title)
  for (const part of [heading, ...more, close])
    Object.assign(part.style, { justifyContent: 'center', marginInline: 'auto', textAlign: 'center' })
  const attributes = { class: 'help qr', 'aria-labelledby': 'qr-title', style: dialogStyle }
  return openDialog(create('dialog', attributes, heading, code, ...more, close))
}

const dialogStyle = 'width: min(640px, 94vw); text-align: center'
/** Dark on light in both themes: readers of codes want it so. */
const codeStyle = 'width: min(100%, 48dvh); margin: 0 auto 20px; background: white'

import * as words from 'words:deck'
import { create } from '../kit/create.ts'

/**
 * Ctrl+P prints the slides, one on each page, through a frame: the deck, its address and its step stay. The browser's menu gets a page that
 * says so. From a disk it is a tab: there a frame is foreign to its page, and Chromium draws no foreign frame out of sight.
 */
export function printByKey(): void {
  const print = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    if (event.key.toLowerCase() !== 'p') return
    event.preventDefault()
    if (import.meta.env.MODE === 'un-fichier') window.open(printAddress('&imprimer'))
    else printSlides()
  }
  // Before the overview and the dialogs, which keep keys to themselves.
  document.addEventListener('keydown', print, { capture: true })
  document.body.append(hint())
}

function printSlides(): void {
  document.querySelector('.print-frame')?.remove()
  const attributes = { class: 'print-frame', inert: '', title: words.toPrint }
  const frame = create('iframe', { ...attributes, src: printAddress('&imprimer') })
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove())
  })
  document.body.append(frame)
}

/** Paper is light whatever the room's theme, unless the address asks for one. */
function printAddress(more = ''): string {
  const theme = new URLSearchParams(location.search).get('theme')
  return `?view=print${theme ? `&theme=${encodeURIComponent(theme)}` : ''}${more}`
}

function hint(): HTMLElement {
  const link = create('a', { href: printAddress() }, new URL(printAddress(), location.href).href)
  return create('p', { class: 'print-hint' }, words.howToPrint, link)
}

import * as words from 'words:document'
import { button, create } from '../kit/create.ts'
import { type Point, pointOn } from '../kit/enlarge.ts'
import { openDialog } from '../kit/open-dialog.ts'
import { fill } from '../words/fill.ts'
import { zoomView } from './zoom-view.ts'

/** A tap on a slide, or its button, shows it over the whole window, with words large enough to be read on a phone. */
export function enlargeStills(): void {
  for (const still of document.querySelectorAll<HTMLElement>('.still')) {
    const title = still.parentElement?.querySelector('h3 a')?.textContent ?? ''
    const open = button('+', () => enlarge(still, title, { x: 0, y: 0 }))
    open.setAttribute('aria-label', fill(words.enlarge, { title }))
    still.append(open)
    still.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a, button')) return
      enlarge(still, title, pointOn(still, event))
    })
  }
}

/** The slide itself moves there and back: a copy would have its ids twice. */
function enlarge(still: HTMLElement, title: string, at: Point): void {
  const sheet = still.querySelector('.slide-sheet')
  if (!sheet) return
  const large = create('div', { class: 'still' })
  const view = create('div', { class: 'view', tabindex: '0', role: 'region', 'aria-label': title }, large)
  const zoom = zoomView(view, large)
  const tools = create(
    'p',
    {},
    ...[named('−', words.smaller, () => zoom(1 / 1.4)), named('+', words.larger, () => zoom(1.4))],
    button(words.close, () => close()),
  )
  const dialog = create('dialog', { class: 'enlarged', 'aria-label': title }, view, tools)
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === '+' || key === '-') zoom(key === '+' ? 1.4 : 1 / 1.4)
  })
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) close()
  })
  dialog.addEventListener('close', () => still.prepend(sheet))
  large.append(sheet)
  const close = openDialog(dialog)
  view.focus()
  view.scrollTo(
    at.x * large.offsetWidth - view.clientWidth / 2,
    at.y * large.offsetHeight - view.clientHeight / 2,
  )
}

function named(sign: string, name: string, act: () => void): HTMLButtonElement {
  const element = button(sign, act)
  element.setAttribute('aria-label', name)
  return element
}

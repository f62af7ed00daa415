import type { Desk } from './desk.ts'
import { textElement } from './element.ts'
import { findSlides } from './find-slides.ts'
import type { SlideInfo } from './slide-list.ts'

const listed = 8

/** A field that leads to a slide by its number or by part of its title. @returns opens it, with what was already typed. */
export function goToSlides(desk: Desk): (text?: string) => void {
  const dialog = createDialog()
  const field = part<HTMLInputElement>(dialog, 'input')
  const list = part(dialog, '[role="listbox"]')
  let found: SlideInfo[] = []
  let chosen = 0

  const render = () => {
    list.replaceChildren(
      ...found.map((slide, index) => {
        const option = textElement('div', '')
        option.append(
          textElement('span', slide.counted ? String(slide.number) : `+${slide.number}`, 'figure'),
        )
        option.append(textElement('span', slide.title))
        option.id = `go-${index}`
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', String(index === chosen))
        option.addEventListener('click', () => leave(slide))
        return option
      }),
    )
    field.setAttribute('aria-expanded', String(found.length > 0))
    if (found.length > 0) field.setAttribute('aria-activedescendant', `go-${chosen}`)
    else field.removeAttribute('aria-activedescendant')
    part(dialog, '[role="status"]').textContent =
      found.length > 0 || field.value.trim() === '' ? '' : 'Aucune diapositive ne s’appelle ainsi.'
  }
  const search = () => {
    found = findSlides(desk.slides, field.value).slice(0, listed)
    chosen = 0
    render()
  }
  const leave = (slide: SlideInfo | undefined) => {
    if (!slide) return
    dialog.close()
    // The browser takes the focus from the hidden field with the next frame only: keys pressed before would be lost.
    field.blur()
    desk.act({ place: { slide: slide.id, step: -1 } })
  }
  field.addEventListener('input', search)
  field.addEventListener('keydown', (event) => {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (direction !== undefined && found.length > 0) {
      chosen = (chosen + direction + found.length) % found.length
      render()
    } else if (event.key === 'Enter') leave(found[chosen])
    else return
    event.preventDefault()
  })
  return (text = '') => {
    field.value = text
    search()
    dialog.showModal()
    field.focus()
  }
}

function createDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.id = 'go-to'
  dialog.setAttribute('aria-labelledby', 'go-title')
  dialog.innerHTML = `
    <h2 id="go-title">Aller à une diapositive</h2>
    <input type="text" role="combobox" aria-labelledby="go-title" aria-controls="go-list" aria-expanded="false" aria-autocomplete="list" autocomplete="off" placeholder="Numéro ou partie du titre" />
    <div id="go-list" role="listbox" aria-labelledby="go-title"></div>
    <p role="status"></p>`
  document.body.append(dialog)
  return dialog
}

function part<Kind extends HTMLElement>(dialog: HTMLElement, selector: string): Kind {
  const found = dialog.querySelector<Kind>(selector)
  if (!found) throw new Error(`no ${selector} in the dialog`)
  return found
}

import * as words from 'words:dialogs'
import { create } from './create.ts'
import { findSlides, type PageSlide, wordsOn } from './find-slides.ts'
import { openDialog } from './open-dialog.ts'

const listed = 5

/**
 * Opens a field that leads to a slide: by its number, part of its title, or a word on it.
 * @param typed what was already typed.
 */
export function goToSlide<Slide extends PageSlide>(
  slides: readonly Slide[],
  go: (slide: Slide) => void,
  typed = '',
): void {
  const field = create('input', fieldAttributes)
  const list = create('div', { id: 'go-list', role: 'listbox', 'aria-labelledby': 'go-title' })
  const status = create('p', { role: 'status' })
  const title = create('h2', { id: 'go-title' }, words.goTo)
  const dialog = create('dialog', { id: 'go-to', 'aria-labelledby': 'go-title' }, title, field, list, status)
  const texts = new Map<Slide, string>()
  let found: Slide[] = []
  let chosen = 0

  const optionOf = (slide: Slide, index: number) => {
    const number = create('span', { class: 'figure' }, `${slide.counted ? '' : '+'}${slide.number}`)
    const attributes = { id: `go-${index}`, role: 'option', 'aria-selected': String(index === chosen) }
    const option = create('div', attributes, number, create('span', {}, slide.title))
    option.addEventListener('click', () => leave(slide))
    return option
  }
  const render = () => {
    list.replaceChildren(...found.map(optionOf))
    field.setAttribute('aria-expanded', String(found.length > 0))
    field.setAttribute('aria-activedescendant', found.length > 0 ? `go-${chosen}` : '')
    status.textContent = found.length > 0 ? '' : field.value.trim() === '' ? words.ask : words.none
  }
  const wordsOf = (slide: Slide) => {
    const known = texts.get(slide) ?? wordsOn(slide.section)
    // A slide that is still to come has none yet.
    if (known) texts.set(slide, known)
    return known
  }
  const search = () => {
    found = findSlides(slides, field.value, wordsOf).slice(0, listed)
    chosen = 0
    render()
  }
  const leave = (slide: Slide | undefined) => {
    if (!slide) return
    close()
    go(slide)
  }
  field.addEventListener('input', search)
  dialog.addEventListener('keydown', (event) => {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (direction !== undefined && found.length > 0) {
      chosen = (chosen + direction + found.length) % found.length
      render()
    } else if (event.key === 'Enter') leave(found[chosen])
    else return
    event.preventDefault()
  })
  field.value = typed
  search()
  const close = openDialog(dialog)
  field.focus()
}

const fieldAttributes = {
  type: 'text',
  role: 'combobox',
  'aria-labelledby': 'go-title',
  'aria-controls': 'go-list',
  'aria-autocomplete': 'list',
  autocomplete: 'off',
}

import * as words from 'words:speaker'
import { create } from '../../kit/create.ts'
import { element, setText } from '../../kit/element.ts'
import { fill } from '../../words/fill.ts'
import type { Desk } from '../desk.ts'
import { passagesOf, type SlideInfo } from './slide-list.ts'

/** The whole script of the slide: what has been said is dimmed, what is to be said now is lit and in view; below it what comes after. */
export function showNotes(desk: Desk): void {
  let shown: HTMLElement | undefined
  const render = () => {
    const { here, slides, shared } = desk
    if (here.section !== shown) {
      element('passages').replaceChildren(...passageElements(here), ...sourcesOf(here))
      shown = here.section
      const next = slides[slides.indexOf(here) + 1]
      setText('after', next ? fill(words.after, { title: next.title }) : words.end)
    }
    light(shared.place.step)
  }
  // Whoever has no mouse scrolls it by keys.
  element('notes').tabIndex = 0
  desk.onChange(render)
  render()
  // A pane or type of another size moves the current passage out of view.
  new ResizeObserver(() => light(desk.shared.place.step)).observe(element('passages'))
}

function passageElements({ section }: SlideInfo): HTMLElement[] {
  const passages = passagesOf(section)
  if (passages.length === 0) return [create('p', { class: 'nothing' }, words.nothing)]
  return passages.map((source) => {
    const said = [...source.childNodes].map((node) => document.importNode(node, true))
    const passage = create('div', { class: 'passage' }, ...said)
    if (passage.textContent.trim() === '') passage.append(create('p', {}, '…'))
    return passage
  })
}

/** Folded: they answer a question, nobody says them. */
function sourcesOf({ section }: SlideInfo): Node[] {
  return [...section.querySelectorAll(':scope > aside.notes > details')].map((one) =>
    document.importNode(one, true),
  )
}

function light(step: number): void {
  const passages = [...element('passages').querySelectorAll<HTMLElement>('.passage')]
  const current = passages[Math.min(step + 1, passages.length - 1)]
  const index = current ? passages.indexOf(current) : 0
  passages.forEach((passage, number) => {
    passage.classList.toggle('said', number < index)
    passage.classList.toggle('lit', number === index)
    if (number === index) passage.setAttribute('aria-current', 'step')
    else passage.removeAttribute('aria-current')
  })
  const notes = element('notes')
  // What was just said stays in view above what is said now.
  if (current) notes.scrollTo({ top: index === 0 ? 0 : current.offsetTop - notes.clientHeight * 0.2 })
}

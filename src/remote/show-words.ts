import * as words from 'words:remote'
import { create } from '../kit/create.ts'
import { element, setText } from '../kit/element.ts'
import type { Desk } from '../speaker/desk.ts'
import { passagesOf } from '../speaker/panes/slide-list.ts'
import { moveFrom } from '../speaker/room/moves.ts'
import { fill } from '../words/fill.ts'

/** What to say now, in large, and what the next press brings. */
export function showWords(desk: Desk): void {
  let shown = ''
  const render = () => {
    const { here, shared, slides } = desk
    const { step } = shared.place
    const passages = passagesOf(here.section)
    const now = passages[Math.min(step + 1, passages.length - 1)]
    setText('where', `${here.counted ? '' : '+'}${here.number}${stepWords(step, here.steps)} · ${here.title}`)
    const after = moveFrom(slides, shared.place, 'next')
    const slide = slides.find(({ id }) => id === after.slide)
    setText(
      'after',
      after === shared.place
        ? words.end
        : fill(words.after, {
            title: slide === here ? beginning(passages[after.step + 1]) : (slide?.title ?? ''),
          }),
    )
    element('blank').setAttribute('aria-pressed', String(shared.blank))
    const place = `${here.id}/${step}`
    if (place === shown) return
    shown = place
    const said = now ? [...now.childNodes].map((node) => document.importNode(node, true)) : []
    element('words').replaceChildren(...(said.length > 0 ? said : [create('p', {}, here.title)]))
    element('words').scrollTop = 0
  }
  // Whoever has no finger scrolls it by keys.
  element('words').tabIndex = 0
  desk.onChange(render)
  render()
}

function stepWords(step: number, steps: number): string {
  return steps === 0 ? '' : fill(words.step, { step: step + 1, steps })
}

function beginning(passage: HTMLElement | undefined): string {
  const text = passage?.textContent.trim().replace(/\s+/g, ' ') ?? ''
  return text === '' ? words.nextStep : text
}

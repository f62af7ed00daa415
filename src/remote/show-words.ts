import { create } from '../kit/create.ts'
import { element, setText } from '../kit/element.ts'
import type { Desk } from '../speaker/desk.ts'
import { passagesOf } from '../speaker/panes/slide-list.ts'
import { moveFrom } from '../speaker/room/moves.ts'

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
        ? 'Puis\u00a0: c’est la fin.'
        : `Puis\u00a0: ${slide === here ? beginning(passages[after.step + 1]) : slide?.title}`,
    )
    element('blank').setAttribute('aria-pressed', String(shared.blank))
    const place = `${here.id}/${step}`
    if (place === shown) return
    shown = place
    const words = now ? [...now.childNodes].map((node) => document.importNode(node, true)) : []
    element('words').replaceChildren(...(words.length > 0 ? words : [create('p', {}, here.title)]))
    element('words').scrollTop = 0
  }
  // Whoever has no finger scrolls it by keys.
  element('words').tabIndex = 0
  desk.onChange(render)
  render()
}

function stepWords(step: number, steps: number): string {
  return steps === 0 ? '' : ` · étape ${step + 1} sur ${steps}`
}

function beginning(passage: HTMLElement | undefined): string {
  const words = passage?.textContent.trim().replace(/\s+/g, ' ') ?? ''
  return words === '' ? 'l’étape suivante' : words
}

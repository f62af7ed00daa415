import * as words from 'words:speaker'
import { afterPaint } from '../../kit/after-paint.ts'
import { element, setText } from '../../kit/element.ts'
import { enlarge } from '../../kit/enlarge.ts'
import { createStill, type Still } from '../../kit/still.ts'
import { fill } from '../../words/fill.ts'
import type { Desk } from '../desk.ts'
import { moveFrom } from '../room/moves.ts'

/** Shows the slide in the room, and what the next step will show. @returns the two, for whoever changes the slides themselves. */
export function showPreviews(desk: Desk): readonly Still[] {
  const nowStill = element('still-now')
  const now = createStill(nowStill, 'now')
  const next = createStill(element('still-next'), 'next')
  const renderNow = () => {
    const { shared, here } = desk
    now.show(here.section, shared.place.step)
    const frame = nowStill.querySelector<HTMLElement>('.frame')
    if (frame) enlarge(frame, shared.zoom)
    setText('now-words', stepWords(shared.place.step, here.steps))
    nowStill.dataset.words = shared.blank ? words.blank : shared.overview ? words.overview : ''
  }
  const renderNext = () => {
    const { slides, shared, here } = desk
    const after = moveFrom(slides, shared.place, 'next')
    const slide = slides.find(({ id }) => id === after.slide) ?? here
    next.show(slide.section, after.step)
    element('next').classList.toggle('at-end', after === shared.place)
    setText(
      'next-words',
      after === shared.place ? words.last : slide === here ? stepWords(after.step, slide.steps) : slide.title,
    )
  }
  // What the room sees comes first.
  const renderNextSoon = afterPaint(renderNext)
  desk.onChange(() => {
    renderNow()
    renderNextSoon()
  })
  renderNow()
  renderNext()
  return [now, next]
}

function stepWords(step: number, steps: number): string {
  return steps === 0 ? '' : fill(words.step, { step: step + 1, steps })
}

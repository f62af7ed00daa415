import * as words from 'words:speaker'
import { element, setText } from '../../kit/element.ts'
import { fill } from '../../words/fill.ts'
import type { Desk } from '../desk.ts'

/** Number, title and chapter of the slide in the room. */
export function showHeading(desk: Desk): void {
  const counted = () => desk.slides.filter((slide) => slide.counted).length
  const render = () => {
    const { number, title, chapter, counted: counts } = desk.here
    setText('number', counts ? `${number}/${counted()}` : `+${number}`)
    element('number').setAttribute(
      'aria-label',
      counts ? fill(words.slide, { number, count: counted() }) : `${words.appendix} ${number}`,
    )
    setText('title', title)
    setText('chapter', counts ? chapter : `${words.appendix} · ${chapter}`)
  }
  desk.onChange(render)
  render()
}

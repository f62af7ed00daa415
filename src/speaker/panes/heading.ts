import { element, setText } from '../../kit/element.ts'
import type { Desk } from '../desk.ts'

/** Number, title and chapter of the slide in the room. */
export function showHeading(desk: Desk): void {
  const counted = () => desk.slides.filter((slide) => slide.counted).length
  const render = () => {
    const { number, title, chapter, counted: counts } = desk.here
    setText('number', counts ? `${number}/${counted()}` : `+${number}`)
    element('number').setAttribute(
      'aria-label',
      counts ? `Diapositive ${number} sur ${counted()}` : `Annexe ${number}`,
    )
    setText('title', title)
    setText('chapter', counts ? chapter : `Annexe · ${chapter}`)
  }
  desk.onChange(render)
  render()
}

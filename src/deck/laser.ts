import { create } from '../kit/create.ts'
import type { Point } from '../kit/enlarge.ts'
import type { Message } from '../sync/messages.ts'

/** A speaker who has gone points no more. */
const longestSilence = 2000

/** The dot of the speaker's pointer, at the same place of the slide whatever the shape of the screen. */
export function laserPointer(): (message: Message) => void {
  const dot = create('div', { class: 'laser', hidden: '', 'aria-hidden': 'true' })
  document.body.append(dot)
  let silence: ReturnType<typeof setTimeout> | undefined
  const show = (at: Point | null) => {
    clearTimeout(silence)
    dot.hidden = at === null
    if (!at) return
    const { left, top, width, height } = slideInView().getBoundingClientRect()
    dot.style.translate = `${left + at.x * width}px ${top + at.y * height}px`
    dot.style.setProperty('--slide-width', `${width}px`)
    silence = setTimeout(() => show(null), longestSilence)
  }
  return (message) => {
    if (message.kind === 'pointer') show(message.at)
  }
}

function slideInView(): Element {
  const slide = document.querySelector('.slides > section.present') ?? document.querySelector('.slides')
  if (!slide) throw new Error('no slides in the page')
  return slide
}

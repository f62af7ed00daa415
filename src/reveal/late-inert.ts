import type { RevealPlugin } from 'reveal.js'
import { afterPaint } from '../kit/after-paint.ts'

/**
 * reveal makes the slides out of view inert before the frame that shows the other one, and the browser computes the style of all that is in
 * both slides for that. Nothing of it is seen, so it follows the frame.
 */
export const lateInert: RevealPlugin = {
  id: 'late-inert',
  init: (deck) => {
    const wanted = new Map<HTMLElement, boolean>()
    const settle = afterPaint(() => {
      for (const [slide, inert] of wanted) if (slide.inert !== inert) slide.inert = inert
      wanted.clear()
    })
    for (const slide of deck.getHorizontalSlides()) {
      slide.toggleAttribute = (name, force = !slide.hasAttribute(name)) => {
        if (name !== 'inert') return Element.prototype.toggleAttribute.call(slide, name, force)
        wanted.set(slide, force)
        settle()
        return force
      }
    }
  },
}

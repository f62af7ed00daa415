import type { RevealApi } from 'reveal.js'
import { afterPaint } from '../kit/after-paint.ts'

/**
 * The frame after a key shows what the key brings, faintly (`screen.css`), and the fade begins after this frame: one that begins with it
 * shows nothing yet, and holds it up.
 */
export function showFirstFrame(reveal: RevealApi): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  const marked = new Set<Element>()
  const fade = afterPaint(() => {
    for (const element of marked) element.classList.remove('arriving')
    marked.clear()
  })
  const mark = (element: Element) => {
    element.classList.add('arriving')
    marked.add(element)
    fade()
  }

  reveal.on('fragmentshown', (event) => {
    const { fragments } = event as unknown as { fragments: Element[] }
    if (still.matches) return
    for (const fragment of fragments) if (!otherEffect.test(fragment.classList.value)) mark(fragment)
  })
  reveal.on('slidechanged', (event) => {
    const { currentSlide, previousSlide } = event as unknown as Record<string, HTMLElement | undefined>
    if (!currentSlide || !previousSlide || still.matches) return
    previousSlide.classList.remove('arriving') // two slides within a frame: the first is gone
    if ([currentSlide, previousSlide].some((slide) => slide.dataset.transition !== undefined)) return
    mark(currentSlide)
  })
}

/** reveal's names of steps that do not come in by a fade. */
const otherEffect =
  /(^| )(grow|shrink|zoom-in|fade-\S+|semi-fade-out|strike|highlight-\S+|current-visible|custom)( |$)/

import type { RevealApi } from 'reveal.js'
import { nameSlides } from '../kit/find-slides.ts'
import { goToSlide } from '../kit/go-to-slide.ts'
import { showHelp } from './help.ts'
import { bringSlide, slides } from './parked-slides.ts'
import type { Zoom } from './zoom.ts'

export interface KeyActions {
  /** Absent where the talk is published without the speaker's screen. */
  speaker?: () => void
  theme(): void
  zoom: Zoom
}

/**
 * Our keys, by the character typed and not by its place, so that AZERTY works; all others are reveal's. Clickers send PageDown and
 * PageUp, arrows, `b` or `.`: reveal knows them.
 */
export function bindKeys(reveal: RevealApi, actions: KeyActions): void {
  const keys: Readonly<Record<string, () => void>> = {
    '?': showHelp,
    F1: showHelp,
    ...(actions.speaker ? { s: actions.speaker } : {}),
    t: () => actions.theme(),
    z: () => actions.zoom.toggle(),
    g: () => {
      // What stands on them is searched too.
      for (const slide of slides()) bringSlide(slide)
      goToSlide(nameSlides(document.querySelector('.slides') ?? document), ({ section }) =>
        reveal.slide(reveal.getIndices(section).h, 0),
      )
    },
    End: () => goToLastCounted(reveal),
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (action) action()
      else if (event.key !== 'Escape' || !actions.zoom.reset()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true },
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('dialog, input, textarea, select, [contenteditable], .figure-controls') !== null
  )
}

/** The last slide of the talk itself: reveal does not list those of the appendix. */
function goToLastCounted(reveal: RevealApi): void {
  const last = reveal.getSlides().at(-1)
  if (!last) return
  const { h, v } = reveal.getIndices(last)
  reveal.slide(h, v)
}

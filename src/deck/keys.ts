import type { RevealApi } from 'reveal.js'
import type { Dialogs } from './dialogs.ts'
import { leaveFigureControls, toggleFigureControls } from './figures.ts'
import type { Zoom } from './zoom.ts'

export interface KeyActions {
  /** Absent where the talk is published without the speaker's screen. */
  speaker: (() => void) | undefined
  theme(): void
  /** Absent where the talk is published without the words. */
  subtitles: (() => void) | undefined
  zoom: Zoom
  dialogs: Dialogs
}

/**
 * Our keys, by the character typed and not by its place, so that AZERTY works; all others are reveal's. Clickers send PageDown and
 * PageUp, arrows, `b` or `.`: reveal knows them.
 */
export function bindKeys(reveal: RevealApi, actions: KeyActions): void {
  const { dialogs, zoom } = actions
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    '?': dialogs.help,
    F1: dialogs.help,
    g: dialogs.search,
    o: () => dialogs.overview.toggle(),
    Escape: () => zoom.reset() || leaveFigureControls() || dialogs.overview.toggle(),
    ...(import.meta.env.MODE === 'salle'
      ? { q: () => void import('./show-address.ts').then((late) => late.showAddress()) }
      : {}),
    s: actions.speaker,
    u: actions.subtitles,
    t: () => actions.theme(),
    z: () => zoom.toggle(),
    c: toggleFigureControls,
    End: () => goToLastCounted(reveal),
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const kept = dialogs.keep(event.key)
      const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!kept && !action) return
      if (!kept) action?.()
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true },
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('dialog[open], input, textarea, select, [contenteditable], .figure-controls *') !== null
  )
}

/** The last slide of the talk itself: reveal does not list those of the appendix. */
function goToLastCounted(reveal: RevealApi): void {
  const last = reveal.getSlides().at(-1)
  if (!last) return
  const { h, v } = reveal.getIndices(last)
  reveal.slide(h, v)
}

import type { RevealApi } from 'reveal.js'
import type { Band } from '../subtitles/band.ts'
import type { Reading, Shared, Subtitles } from '../sync/registers.ts'

/** The room's subtitles: what is shown is known here, what shows it comes when it is first asked for. */
export interface RoomSubtitles {
  readonly subtitles: Subtitles
  readonly reading: Reading | null
  /** Whether the site has the words. */
  readonly there: boolean
  show(change: Partial<Shared>): void
  toggle(): void
  onChange(listener: () => void): void
}

export function readAlong(reveal: RevealApi): RoomSubtitles {
  const { languages, subtitles: start } = document.querySelector<HTMLElement>('.slides')?.dataset ?? {}
  const there = !!languages
  let shown = {
    subtitles: kept() ?? { on: !!start, lang: start || 'fr', aside: false },
    reading: null as Reading | null,
  }
  let band: Promise<Band> | undefined
  let changed = () => {}
  const show = (change: Partial<Shared>) => {
    shown = { ...shown, ...change }
    if (there && (band || shown.subtitles.on)) {
      band ??= import('../subtitles/band.ts').then(({ openBand }) => openBand(reveal))
      // Without a network it may come later.
      band.then(
        (opened) => opened.show(shown.subtitles, shown.reading),
        () => (band = undefined),
      )
    }
    changed()
  }
  reveal.on('ready', () => show({}))
  return {
    there,
    get subtitles() {
      return shown.subtitles
    },
    get reading() {
      return shown.reading
    },
    show,
    toggle: () => show({ subtitles: { ...shown.subtitles, on: !shown.subtitles.on, aside: false } }),
    onChange: (listener) => {
      changed = listener
    },
  }
}

/** What this tab showed before it was reloaded. */
function kept(): Subtitles | null {
  try {
    return JSON.parse(sessionStorage.subtitles)
  } catch {
    return null
  }
}

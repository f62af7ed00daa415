import type { RevealApi } from 'reveal.js'
import type { Band } from '../subtitles/band.ts'
import type { Shared, Subtitles } from '../sync/registers.ts'

/** The room's subtitles: what is shown is known here, what shows it comes when it is first asked for. */
export interface RoomSubtitles {
  shown(): Pick<Shared, 'subtitles' | 'reading'>
  show(change: Partial<Shared>): void
  /** Absent where the site has no words. */
  readonly toggle: (() => void) | undefined
  onChange(listener: () => void): void
}

export function readAlong(reveal: RevealApi): RoomSubtitles {
  const { languages, subtitles: start } = document.querySelector<HTMLElement>('.slides')?.dataset ?? {}
  let shown: Pick<Shared, 'subtitles' | 'reading'> = {
    subtitles: { on: !!start, lang: start || document.documentElement.lang, aside: false, ...kept() },
    reading: null,
  }
  let band: Promise<Band> | undefined
  let changed = () => {}
  const show = ({ subtitles = shown.subtitles, reading = shown.reading }: Partial<Shared>) => {
    shown = { subtitles, reading }
    if (languages && (band || subtitles.on)) {
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
    shown: () => shown,
    show,
    toggle: languages
      ? () => show({ subtitles: { ...shown.subtitles, on: !shown.subtitles.on, aside: false } })
      : undefined,
    onChange: (listener) => {
      changed = listener
    },
  }
}

/** What this tab showed before it was reloaded. */
function kept(): Subtitles | undefined {
  try {
    return JSON.parse(sessionStorage.subtitles)
  } catch {} // nothing yet, or no storage
}

import type { Place, Reading } from '../sync/registers.ts'
import { cueAt, cueStarts } from './cue-times.ts'
import type { Track } from './track.ts'

export interface Cue {
  readonly text: string
  /** Of the text; undefined where the slide has none. */
  readonly lang: string | undefined
  /** In how many milliseconds another comes; undefined if none does before the next step, or time stands. */
  readonly next: number | undefined
}

/** What is said at a place. @param reading how far the speaker is in it. @param now the wall clock that it was taken from, in milliseconds. */
export function cueNow(track: Track, { slide, step }: Place, reading: Reading, now: number): Cue {
  const { lang, steps } = track[slide] ?? { lang: undefined, steps: [] }
  const words = steps[Math.min(step + 1, steps.length - 1)]
  if (!words) return { text: '', lang, next: undefined }
  const { from, held, rate } = reading
  const time = (held ?? now - from) * rate
  const starts = cueStarts(words)
  const index = cueAt(starts, time)
  const next = starts[index + 1]
  return {
    text: words[1][index] ?? '',
    lang,
    next: held === null && next !== undefined ? Math.ceil((next - time) / rate) : undefined,
  }
}

/**
 * How far the speaker is in a place, whenever it is asked: as his screen tells, or, where that is closed or still a step behind, as planned since the place
 * was first asked for.
 */
export function readingAlong(): (place: Place, told: Reading | null | undefined, now: number) => Reading {
  let own: Reading | undefined
  return (place, told, now) => {
    if (!own || !isAt(own, place)) own = { ...place, from: now, held: null, rate: told?.rate ?? 1 }
    return told && isAt(told, place) ? told : own
  }
}

function isAt(reading: Reading, { slide, step }: Place): boolean {
  return reading.slide === slide && reading.step === step
}

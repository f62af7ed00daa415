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

/** Nobody tells how far the speaker is: from now on, as planned. */
export function readFrom(place: Place, now: number, rate = 1): Reading {
  return { ...place, from: now, held: null, rate }
}

export function isAt(reading: Reading, { slide, step }: Place): boolean {
  return reading.slide === slide && reading.step === step
}

import type { Step } from './track.ts'

/** When each cue of a step begins, in milliseconds from the step's beginning: the planned time is shared by the length of the words. */
export function cueStarts([seconds, cues]: Step): number[] {
  const all = cues.reduce((sum, cue) => sum + cue.length, 0)
  let said = 0
  return cues.map((cue) => {
    const start = (said / all) * seconds * 1000
    said += cue.length
    return start
  })
}

/** The cue that is said some time after the step's beginning; the last one stays until the next step. */
export function cueAt(starts: readonly number[], time: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= time),
  )
}

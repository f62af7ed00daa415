import type { Sample } from './sample.model.ts'

/** The last millisecond of the window that holds a time; windows are aligned on the epoch. */
export function windowEnd(t: number, resolution: number): number {
  return t - (t % resolution) + resolution - 1
}

/** What became of the samples of one window; `t` is its own time, in ms. */
export interface Window {
  readonly t: number
  readonly count: number
  readonly sum: number
  readonly min: number
  readonly max: number
  /** The running total since the batch began, restarts added back. */
  readonly counter: number
}

/** One entry per window that has samples, at the window's last millisecond but never behind the last sample. */
export function windows(samples: readonly Sample[], resolution: number): readonly Window[] {
  const done: Window[] = []
  const last = samples.at(-1)?.t ?? 0
  let before: number | undefined
  let counter = 0
  for (const { t, v } of samples) {
    counter += before !== undefined && v >= before ? v - before : v
    before = v
    const open = done.at(-1)
    if (open && t <= open.t) {
      const [min, max] = [Math.min(open.min, v), Math.max(open.max, v)]
      done[done.length - 1] = { t: open.t, count: open.count + 1, sum: open.sum + v, min, max, counter }
    } else {
      done.push({ t: Math.min(windowEnd(t, resolution), last), count: 1, sum: v, min: v, max: v, counter })
    }
  }
  return done
}

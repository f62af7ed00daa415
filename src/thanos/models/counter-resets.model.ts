import type { Sample } from './sample.model.ts'

export interface Accumulated<S extends Sample> {
  readonly samples: readonly S[]
  /** The last value as it was scraped, before any addition; undefined where there was none. */
  readonly lastValue: number | undefined
}

/**
 * The chunks of a counter read in order, with what was lost at each restart added back: values never fall and no time comes twice. A
 * sample that repeats the time before it tells the true last value of a downsampled chunk; NaN and samples out of order are left out.
 */
export function accumulateResets<S extends Sample>(chunks: readonly (readonly S[])[]): Accumulated<S> {
  const samples: S[] = []
  let last: { t: number; v: number } | undefined
  let total = 0
  for (const sample of chunks.flat()) {
    const { t, v } = sample
    if (Number.isNaN(v) || (last && t < last.t)) continue
    if (!last || t > last.t) {
      total += last && v >= last.v ? v - last.v : v
      samples.push(total === v ? sample : { ...sample, v: total })
    }
    last = { t, v }
  }
  return { samples, lastValue: last?.v }
}

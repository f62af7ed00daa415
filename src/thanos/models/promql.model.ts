import type { Sample } from './sample.model.ts'

/** How far back an instant selector looks for its newest sample, in ms: Prometheus's default. */
export const lookback = 300_000

/** The value at each time of a range query; undefined where the query has no answer. */
export interface Point {
  readonly t: number
  readonly v: number | undefined
}

/** A bare selector over `times` (ascending, ms): the newest sample of the last five minutes, unless it is a stale marker. */
export function selectInstant(samples: readonly Sample[], times: readonly number[]): readonly Point[] {
  return overWindows(samples, times, lookback).map(({ t, inside }) => {
    const newest = inside.at(-1)
    return { t, v: newest && !newest.stale ? newest.v : undefined }
  })
}

/** `rate(x[range])` over `times` (ascending, ms), per second; range in ms. No answer where the range holds fewer than two samples. */
export function rate(samples: readonly Sample[], times: readonly number[], range: number): readonly Point[] {
  return overWindows(
    samples.filter(({ stale }) => !stale),
    times,
    range,
  ).map(({ t, inside }) => ({ t, v: rateOf(inside, t, range) }))
}

/** `increase(x[range])`: what rate gives, over the whole range. */
export function increase(
  samples: readonly Sample[],
  times: readonly number[],
  range: number,
): readonly Point[] {
  return rate(samples, times, range).map(({ t, v }) => ({
    t,
    v: v === undefined ? undefined : (v * range) / 1000,
  }))
}

/** How many samples the windows hold, all together. */
export function samplesInside(samples: readonly Sample[], times: readonly number[], range: number): number {
  return overWindows(
    samples.filter(({ stale }) => !stale),
    times,
    range,
  ).reduce((sum, { inside }) => sum + inside.length, 0)
}

/** For each time the samples of the range before it; its beginning is not in it (since Prometheus 3.0). */
function overWindows(samples: readonly Sample[], times: readonly number[], range: number) {
  let from = 0
  let to = 0
  return times.map((t) => {
    while (to < samples.length && (samples[to]?.t ?? t) <= t) to++
    while (from < to && (samples[from]?.t ?? t) <= t - range) from++
    return { t, inside: samples.slice(from, to) }
  })
}

/** How much of the mean interval may be missing at an end of the range before it counts as the end of the series. */
const extrapolationThreshold = 1.1

/**
 * The increase between first and last sample, restarts added back, drawn out to the ends of the range where samples come near enough to
 * them, else by half an interval, and never below zero (promql/functions.go, extrapolatedRate).
 */
function rateOf(samples: readonly Sample[], end: number, range: number): number | undefined {
  const [first] = samples
  const last = samples.at(-1)
  if (!first || !last || first === last) return undefined

  const increase = samples.reduce((total, { v }, n) => {
    const before = samples[n - 1]?.v ?? v
    return total + (v >= before ? v - before : v)
  }, 0)
  const sampled = last.t - first.t
  const interval = sampled / (samples.length - 1)
  const reach = (gap: number) => (gap < interval * extrapolationThreshold ? gap : interval / 2)
  const untilZero = increase > 0 && first.v >= 0 ? sampled * (first.v / increase) : Number.POSITIVE_INFINITY
  const before = Math.min(reach(first.t - (end - range)), untilZero)
  const covered = sampled + before + reach(end - last.t)
  return (increase * (covered / sampled)) / (range / 1000)
}

import { deduplicate } from './deduplication.model.ts'
import { type Point, rate } from './promql.model.ts'
import type { Hole, ReplicaName, ReplicaSample, Switch } from './replica-gap.model.ts'

/** What two real replicas have answered about the same series. Times in it are in ms since `from`. */
export interface Evidence {
  /** Seconds since 1970: where the chart begins. */
  readonly from: number
  /** Seconds: how long the chart is, and how much of that has passed. */
  readonly range: number
  readonly until: number
  /** Seconds from scrape to scrape. */
  readonly interval: number
  /** The series, as PromQL selects it. */
  readonly series: string
  readonly replicas: Readonly<Record<ReplicaName, Testimony>>
  /** What a real Querier makes of both, point by point, if one was asked. */
  readonly querier: readonly Point[] | undefined
}

/** Of one replica. */
export interface Testimony {
  readonly samples: readonly ReplicaSample[]
  /** Its own answer to the rate, where it has one. */
  readonly line: readonly Point[]
  /** Whether it still answers. */
  readonly answers: boolean
}

/** Both replicas as one, as the Querier's rule has it. */
export interface Merged {
  readonly samples: readonly ReplicaSample[]
  readonly line: readonly Point[]
  readonly switches: readonly Switch[]
}

/** Seconds that a rate looks back: four scrapes, as one is advised. */
export function rateWindow(interval: number): number {
  return Math.ceil(4 * interval)
}

/** What we compute of both replicas: samples by the Querier's rule, then their rate at every scrape interval. */
export function mergeReplicas({ replicas, interval, until }: Evidence): Merged {
  const before = rateWindow(interval) * 1000
  // What a Querier reads for this chart begins here, and its choice with it.
  const read = [replicas.A, replicas.B].map(({ samples }) => samples.filter(({ t }) => t >= -before))
  const samples = deduplicate(read, 'penalty', true)
  const count = Math.floor(until / interval) + 1
  const times = Array.from({ length: count }, (_, n) => n * interval * 1000)
  // Where samples begin within the chart, the first rates would be of half a window.
  const first = samples[0]?.t ?? 0
  const known = first < 0 ? times : times.filter((t) => t >= first + before)
  return {
    samples,
    line: rate(samples, known, before),
    switches: samples.flatMap(({ t, replica }, n) => {
      const before = samples[n - 1]
      return before && before.replica !== replica ? [{ from: before.t / 1000, to: t / 1000, replica }] : []
    }),
  }
}

/**
 * Where there is nothing, in seconds: between what is further apart than an interval and a half, and at the end, where the newest may be
 * on its way. What was before the first is not known.
 */
export function holesIn(points: readonly Point[], { interval, until }: Evidence): readonly Hole[] {
  const times = points.filter(({ v }) => v !== undefined && !Number.isNaN(v)).map(({ t }) => t / 1000)
  const between = times.flatMap((to, n) => {
    const from = times[n - 1]
    return from !== undefined && to - from > 1.5 * interval ? [{ from, to }] : []
  })
  const last = times.at(-1)
  const isLate = last !== undefined && until - last > 2.5 * interval
  return isLate ? [...between, { from: last, to: until }] : between
}

/** The longest of some holes, in seconds; 0 of none. */
export function longestOf(holes: readonly Hole[]): number {
  return holes.reduce((most, { from, to }) => Math.max(most, to - from), 0)
}

/** How far our line is from a real Querier's, at most, where both have a point. @returns undefined where they never have. */
export function distance(ours: readonly Point[], theirs: readonly Point[]): number | undefined {
  const known = new Map(theirs.map(({ t, v }) => [t, v]))
  const both = ours.flatMap(({ t, v }) => {
    const other = known.get(t)
    return v === undefined || other === undefined ? [] : [Math.abs(v - other)]
  })
  return both.length === 0 ? undefined : Math.max(...both)
}

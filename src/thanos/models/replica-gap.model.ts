import { deduplicate } from './deduplication.model.ts'
import { lookback, type Point, rate, selectInstant } from './promql.model.ts'
import type { Sample } from './sample.model.ts'
import { type Measured, seededCounter, seededGauge } from './seeded-series.model.ts'

export type ReplicaName = 'A' | 'B'

/** Who answers: one of the replicas, whichever the load balancer picks, or the Querier out of both. */
export type View = ReplicaName | 'balancer' | 'querier'

/** What is asked for: the samples as they are, a bare selector, or `rate(…[1m])`. */
export type Query = 'samples' | 'line' | 'rate'

/** Two replicas that scrape the same target, an outage, and a question. Times are in seconds, 0 is the beginning of the chart. */
export interface Scene {
  readonly metric: 'counter' | 'gauge'
  readonly interval: number
  /** How much later than A each scrape of B comes; less than the interval. */
  readonly offset: number
  readonly outage: Outage | undefined
  /** Length of the chart. */
  readonly range: number
  readonly view: View
  readonly query: Query
  /** How often the question has been asked, from 1. */
  readonly refresh: number
}

export interface Outage {
  readonly replica: ReplicaName
  readonly start: number
  /** The replica scrapes again from `start + length` on. */
  readonly length: number
}

/** A sample that knows who scraped it; `t` is in ms. */
export interface ReplicaSample extends Sample {
  readonly replica: ReplicaName
}

export interface Answer {
  /** Whose samples are read: the one replica, or both. */
  readonly replicas: readonly ReplicaName[]
  /** What the query works on, from the beginning of the chart on. */
  readonly samples: readonly ReplicaSample[]
  /** The line to draw, point by point; none where samples are asked for. */
  readonly line: readonly Point[]
  /** Where the chart shows nothing. */
  readonly holes: readonly Hole[]
  /** Where the samples go over to another replica. */
  readonly switches: readonly Switch[]
}

/** A stretch of time without an answer, in seconds. */
export interface Hole {
  readonly from: number
  readonly to: number
}

export interface Switch extends Hole {
  readonly replica: ReplicaName
}

/** Of `rate(…[1m])`, in seconds. */
export const rateWindow = 60
/** Samples of one replica beyond which something is wrong with the scene. */
const mostSamples = 20_000
const mostPoints = 240

const seed = 1
const requestsPerSecond = 40
const measured: Readonly<Record<Scene['metric'], Measured>> = {
  counter: seededCounter(seed, requestsPerSecond),
  gauge: seededGauge(seed, requestsPerSecond),
}

/** What a replica has scraped of the chart's time: its samples, in one piece or in those before and after the outage. */
export function scraped(scene: Scene, replica: ReplicaName, from = 0): readonly (readonly ReplicaSample[])[] {
  const { interval, offset, outage, range, metric } = scene
  if (!(interval > 0) || range / interval > mostSamples)
    throw new Error(`cannot scrape ${range} s every ${interval} s`)
  const own = replica === 'A' ? 0 : offset
  const first = Math.ceil((from - own) / interval)
  const count = Math.max(0, Math.floor((range - own) / interval) - first + 1)
  const samples = Array.from({ length: count }, (_, n) => {
    const second = (first + n) * interval + own
    return { t: Math.round(second * 1000), v: measured[metric](second), replica }
  })
  if (outage?.replica !== replica) return [samples]
  const down = outage.start * 1000
  const up = (outage.start + outage.length) * 1000
  return [samples.filter(({ t }) => t < down), samples.filter(({ t }) => t >= up)]
}

/** What the chart shows: a pure function of the scene. */
export function answer(scene: Scene): Answer {
  const { query, range, interval } = scene
  const replicas = answering(scene)
  const before = query === 'rate' ? rateWindow : query === 'line' ? lookback / 1000 : 0
  const chunks = replicas.flatMap((replica) => scraped(scene, replica, -before))
  // One replica alone is what its own server answers: nothing to deduplicate, and PromQL itself sees restarts.
  const read = replicas.length > 1 ? deduplicate(chunks, 'penalty', query === 'rate') : chunks.flat()
  const samples = read.filter(({ t }) => t >= 0)
  const line = query === 'samples' ? [] : evaluate(read, query, scene)
  return {
    replicas,
    samples,
    line,
    holes: query === 'samples' ? sparse(samples, interval, range) : silent(line),
    switches: switchesIn(samples),
  }
}

/** The scrapes that the outage has cost. */
export function missedScrapes(scene: Scene): number {
  if (!scene.outage) return 0
  const { replica } = scene.outage
  const all = scraped({ ...scene, outage: undefined }, replica).flat().length
  return all - scraped(scene, replica).flat().length
}

/** Round robin: a request to A, the next one to B. */
function answering({ view, refresh }: Scene): readonly ReplicaName[] {
  if (view === 'querier') return ['A', 'B']
  if (view === 'balancer') return [refresh % 2 === 1 ? 'A' : 'B']
  return [view]
}

/** At every scrape interval, as Grafana asks for unless that makes too many points. */
function evaluate(
  samples: readonly Sample[],
  query: 'line' | 'rate',
  { interval, range }: Scene,
): readonly Point[] {
  const step = Math.max(interval, Math.ceil(range / mostPoints))
  const times = Array.from({ length: Math.floor(range / step) + 1 }, (_, n) => n * step * 1000)
  return query === 'line' ? selectInstant(samples, times) : rate(samples, times, rateWindow * 1000)
}

/** Between samples further apart than an interval and a half, and up to the ends of the chart. */
function sparse(samples: readonly Sample[], interval: number, range: number): readonly Hole[] {
  const edges = [0, ...samples.map(({ t }) => t / 1000), range]
  return edges.flatMap((to, n) => {
    const from = edges[n - 1]
    return from !== undefined && to - from > 1.5 * interval ? [{ from, to }] : []
  })
}

/** From the last point before nothing to the first one after. */
function silent(line: readonly Point[]): readonly Hole[] {
  const holes: Hole[] = []
  let from: number | undefined
  for (const [n, { t, v }] of line.entries()) {
    if (v === undefined) from ??= line[n - 1]?.t ?? t
    else if (from !== undefined) {
      holes.push({ from: from / 1000, to: t / 1000 })
      from = undefined
    }
  }
  if (from !== undefined) holes.push({ from: from / 1000, to: (line.at(-1)?.t ?? from) / 1000 })
  return holes
}

function switchesIn(samples: readonly ReplicaSample[]): readonly Switch[] {
  return samples.flatMap(({ t, replica }, n) => {
    const before = samples[n - 1]
    return before && before.replica !== replica ? [{ from: before.t / 1000, to: t / 1000, replica }] : []
  })
}

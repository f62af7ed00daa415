import { autoResolution, maxResolution, pickResolution } from './resolution.model.ts'

/** A range query and what it runs on. Times are in seconds. */
export interface RangeQuery {
  readonly series: number
  /** Between two samples of a series. */
  readonly interval: number
  readonly range: number
  /** Between two points of the answer. */
  readonly step: number
  /** Of `rate(x[window])`; 0 for a bare selector. */
  readonly window: number
  /** The function needs two samples in its window, as `rate` and its kin do: Thanos then reads no resolution coarser than half of it. */
  readonly needsTwoSamples: boolean
  /** Aggregates that the function reads from downsampled data: 1 (`rate`, `max_over_time`…), 2 for an average. */
  readonly aggregates: number
  /** Copies of each series. All are fetched before they are deduplicated. */
  readonly replicas: number
}

/** What the query costs. Bytes are what the samples take on disk. */
export interface QueryCost {
  readonly samplesPerSeries: number
  readonly rawSamples: number
  readonly rawBytes: number
  readonly chunksPerSeries: number
  /** Points of the answer, per series. */
  readonly points: number
  /** The API refuses the query before it runs. */
  readonly refused: boolean
  /** Samples held at the same time, for all series. */
  readonly samplesHeld: number
  /** `query.max-samples` ends the query. */
  readonly aborted: boolean
  /** Seconds: the coarsest resolution that Thanos may read. */
  readonly coarsest: number
  /** Seconds between the samples that it reads; 0 is raw. */
  readonly resolution: number
  /** Samples to decode at that resolution, of all replicas. */
  readonly samplesRead: number
}

/** Intervals per series above which the API of Prometheus refuses a range query: web/api/v1/api.go. */
export const pointLimit = 11_000
/** Default of `--query.max-samples`: cmd/prometheus/main.go. */
export const sampleLimit = 50_000_000
/** Average on disk, between the 1 and 2 bytes of Prometheus's documentation on storage. */
const bytesPerSample = 1.3
/** A chunk's target: tsdb/head.go. */
const samplesPerChunk = 120

/** @param downsampling whether Thanos may read downsampled data, as `--query.auto-downsampling` allows. */
export function queryCost(query: RangeQuery, downsampling = true): QueryCost {
  const { series, interval, range, step, window } = query
  const samplesPerSeries = Math.floor(range / interval)
  const rawSamples = series * samplesPerSeries
  const points = Math.floor(range / step) + 1
  const samplesHeld = series * points + Math.ceil(window / interval)
  const coarsest = downsampling ? coarsestResolution(query) : 0
  const resolution = pickResolution(coarsest * 1000) / 1000
  return {
    samplesPerSeries,
    rawSamples,
    rawBytes: rawSamples * bytesPerSample,
    chunksPerSeries: Math.ceil(samplesPerSeries / samplesPerChunk),
    points,
    refused: points - 1 > pointLimit,
    samplesHeld,
    aborted: samplesHeld > sampleLimit,
    coarsest,
    resolution,
    samplesRead: samplesRead(query, resolution),
  }
}

function coarsestResolution({ step, window, needsTwoSamples }: RangeQuery): number {
  return maxResolution(autoResolution(step * 1000), window * 1000, needsTwoSamples ? 'rate' : '') / 1000
}

function samplesRead(query: RangeQuery, resolution: number): number {
  const { series, interval, range, aggregates, replicas } = query
  const perSeries =
    resolution === 0 ? Math.floor(range / interval) : Math.ceil(range / resolution) * aggregates
  return series * perSeries * replicas
}

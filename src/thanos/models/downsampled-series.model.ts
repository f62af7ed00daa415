import { accumulateResets } from './counter-resets.model.ts'
import {
  type AggregateChunk,
  average,
  downsampleAggregates,
  downsampleRaw,
  resolutions,
} from './downsampling.model.ts'
import type { Sample } from './sample.model.ts'

/** What two series of one machine go through. Times are seconds since they begin. */
export interface Incidents {
  /** Between two samples. */
  readonly interval: number
  /** How long both series are. */
  readonly length: number
  /** Of the gauge: how high it goes, from when on and for how long. */
  readonly spike: { readonly value: number; readonly at: number; readonly length: number }
  /** Of the counter: when it begins again from zero; undefined for never. */
  readonly restart: number | undefined
}

/** A series as one resolution keeps it; times in ms. */
export interface KeptSeries {
  readonly samples: readonly Sample[]
  /** In seconds; 0 is raw. */
  readonly resolution: number
  /** Undefined for raw data. */
  readonly aggregates?: Aggregates
}

export interface Aggregates extends Omit<AggregateChunk, 'counter'> {
  readonly average: readonly Sample[]
  /** As a query reads it: restarts are added back. */
  readonly counter: readonly Sample[]
}

/** A gauge around 41 that swings a little, as a CPU does, and has one spike. */
export function spikyGauge(incidents: Incidents): readonly Sample[] {
  const { spike } = incidents
  return samplesOf(incidents, (t, index) => {
    if (t >= spike.at && t < spike.at + spike.length) return spike.value
    return 41 + 3 * Math.sin((2 * Math.PI * (t - spike.at)) / 5400) + ((index * 7) % 4) - 1.5
  })
}

/** A counter that grows by about two a second, until it begins again. */
export function restartingCounter(incidents: Incidents): readonly Sample[] {
  const { restart } = incidents
  const total = (t: number) => 2 * t + 300 * Math.sin(t / 900)
  return samplesOf(incidents, (t) => {
    const since = restart !== undefined && t >= restart ? restart : -3600
    return total(t) - total(since)
  })
}

/** The samples as a resolution in seconds keeps them: 0, 300 or 3600, made one from the other as the compactor does. */
export function keptAt(samples: readonly Sample[], resolution: number): KeptSeries {
  if (resolution === 0) return { samples, resolution }
  const fine = downsampleRaw([samples], resolutions.fiveMinutes)
  const chunks =
    resolution === 300 ? fine : downsampleAggregates(fine, resolutions.fiveMinutes, resolutions.oneHour)
  const track = (name: 'count' | 'sum' | 'min' | 'max') => chunks.flatMap((chunk) => chunk[name])
  const kept = { count: track('count'), sum: track('sum'), min: track('min'), max: track('max') }
  const { samples: counter } = accumulateResets(chunks.map((chunk) => chunk.counter))
  return { samples, resolution, aggregates: { ...kept, average: average(kept), counter } }
}

/** What is left of one window of both series: of the gauge all but `counter`, which is the counter's. Times are in seconds. */
export interface KeptWindow extends Readonly<Record<keyof Aggregates, number>> {
  readonly from: number
  readonly to: number
}

/** The window that holds a second; undefined for raw data, and behind the last window. */
export function windowAt(gauge: KeptSeries, counter: KeptSeries, second: number): KeptWindow | undefined {
  const { aggregates, resolution } = gauge
  // The counter has one sample more, its very first.
  const total = counter.aggregates?.counter.find(({ t }) => t > 0 && t >= second * 1000)
  const index = aggregates?.count.findIndex(({ t }) => t >= second * 1000) ?? -1
  if (!aggregates || !total || index === -1) return undefined
  const value = (name: keyof Aggregates) => aggregates[name][index]?.v ?? Number.NaN
  const from = Math.floor(second / resolution) * resolution
  return {
    from,
    to: from + resolution,
    count: value('count'),
    sum: value('sum'),
    min: value('min'),
    max: value('max'),
    average: value('average'),
    counter: total.v,
  }
}

function samplesOf(
  { interval, length }: Incidents,
  value: (second: number, index: number) => number,
): readonly Sample[] {
  return Array.from({ length: Math.floor(length / interval) }, (_, index) => ({
    t: index * interval * 1000,
    v: value(index * interval, index),
  }))
}

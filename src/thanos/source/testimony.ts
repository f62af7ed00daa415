import type { Point } from '../models/promql.model.ts'
import type { ReplicaName, ReplicaSample } from '../models/replica-gap.model.ts'
import type { Series } from '../prometheus/read-answer.ts'

/** A series as samples of a replica. @param from seconds since 1970, where the chart begins. */
export function readSamples(
  series: Series | undefined,
  replica: ReplicaName,
  from: number,
): readonly ReplicaSample[] {
  // What is not a number stands nowhere on a chart, and rates are not what they are of it.
  return (series?.samples ?? [])
    .filter(({ value }) => Number.isFinite(value))
    .map(({ time, value }) => ({ t: Math.round((time - from) * 1000), v: value, replica }))
}

/** A series as the points of a line. */
export function readPoints(series: Series | undefined, from: number): readonly Point[] {
  return (series?.samples ?? []).map(({ time, value }) => ({
    t: Math.round((time - from) * 1000),
    v: Number.isFinite(value) ? value : undefined,
  }))
}

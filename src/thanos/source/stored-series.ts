import type { StoredSeries } from '../models/evaluation.model.ts'
import type { ReplicaName } from '../models/replica-gap.model.ts'
import type { Sample } from '../models/sample.model.ts'
import { answerOf } from './read-recording.ts'
import type { Recording } from './recording.ts'

/** All that a replica has recorded, in ms since the recording began, with the stale markers that no answer holds. */
export function storedSeries(recording: unknown, replica: ReplicaName): readonly StoredSeries[] {
  const { from, replicas } = recording as Recording
  const series = answerOf(replicas[replica].samples).map(({ labels, samples }) => ({
    labels,
    samples: samples.map(({ time, value }) => ({ t: Math.round((time - from) * 1000), v: value })),
  }))
  const scrapes = [...new Set(series.flatMap(({ samples }) => samples.map(({ t }) => t)))].sort(
    (one, other) => one - other,
  )
  return series.map(({ labels, samples }) => ({ labels, samples: withStaleMarkers(samples, scrapes) }))
}

/** A scrape that no longer finds a series marks its end. @param scrapes all times, ascending. */
function withStaleMarkers(samples: readonly Sample[], scrapes: readonly number[]): readonly Sample[] {
  const byTime = new Map(samples.map((sample) => [sample.t, sample]))
  let before: Sample | undefined
  return scrapes.flatMap((t): Sample[] => {
    const here = byTime.get(t) ?? (before && !before.stale ? { t, v: Number.NaN, stale: true } : undefined)
    before = here
    return here ? [here] : []
  })
}

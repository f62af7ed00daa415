import { nonsense } from './nonsense.ts'
import type { Reply } from './read-reply.ts'
import { isLabels, isRecord } from './shapes.ts'

/** At `time` (seconds since 1970) a series had `value`, which may be NaN or infinite. */
export interface TimedValue {
  readonly time: number
  readonly value: number
}

export interface Series {
  readonly labels: Readonly<Record<string, string>>
  readonly samples: readonly TimedValue[]
}

export interface Statistics {
  /** How many samples the query has looked at: one counts again for each window that it is in. */
  readonly samplesRead: number
  /** That the source took, without the way there and back. */
  readonly seconds: number | undefined
}

/** The answer to a query; of a scalar, one series without labels. */
export interface Answer {
  readonly series: readonly Series[]
  /** In the source's own words; of a Thanos also who has not answered. */
  readonly warnings: readonly string[]
  readonly infos: readonly string[]
  readonly statistics: Statistics | undefined
}

/** @throws SourceError where the answer has another shape than a Prometheus gives it. */
export function readAnswer({ data, warnings, infos }: Reply): Answer {
  if (!isRecord(data)) throw nonsense(data)
  return { series: readResult(data), warnings, infos, statistics: readStatistics(data.stats) }
}

function readResult({ resultType, result }: Readonly<Record<string, unknown>>): readonly Series[] {
  if (resultType === 'scalar') return [{ labels: {}, samples: [readSample(result)] }]
  // An expression may be a text, which nobody can draw.
  if (resultType === 'string') return []
  if ((resultType !== 'matrix' && resultType !== 'vector') || !Array.isArray(result))
    throw nonsense(resultType)
  return result.map((each: unknown) => {
    if (!isRecord(each) || !isLabels(each.metric)) throw nonsense(each)
    return { labels: each.metric, samples: readSamples(each) }
  })
}

/** Native histograms come under names of their own, and are left out. */
function readSamples({ value, values }: Readonly<Record<string, unknown>>): readonly TimedValue[] {
  if (value !== undefined) return [readSample(value)]
  if (values === undefined) return []
  if (!Array.isArray(values)) throw nonsense(values)
  return values.map(readSample)
}

function readSample(sample: unknown): TimedValue {
  if (!Array.isArray(sample)) throw nonsense(sample)
  const [time, text]: readonly unknown[] = sample
  if (typeof time !== 'number' || typeof text !== 'string') throw nonsense(sample)
  const value = special[text] ?? Number.parseFloat(text)
  if (Number.isNaN(value) && text !== 'NaN') throw nonsense(sample)
  return { time, value }
}

const special: Readonly<Record<string, number>> = {
  '+Inf': Number.POSITIVE_INFINITY,
  '-Inf': Number.NEGATIVE_INFINITY,
}

function readStatistics(stats: unknown): Statistics | undefined {
  if (!isRecord(stats) || !isRecord(stats.samples)) return undefined
  const samplesRead = stats.samples.totalQueryableSamples
  const seconds = isRecord(stats.timings) ? stats.timings.evalTotalTime : undefined
  if (typeof samplesRead !== 'number') return undefined
  return { samplesRead, seconds: typeof seconds === 'number' ? seconds : undefined }
}

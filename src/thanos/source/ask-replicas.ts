import type { Evidence, Testimony } from '../models/evidence.model.ts'
import type { ReplicaName } from '../models/replica-gap.model.ts'
import type { PrometheusApi, SourceStatus } from '../prometheus/prometheus-api.ts'
import type { Series } from '../prometheus/read-answer.ts'
import { SourceError } from '../prometheus/source-error.ts'
import { warningWords } from '../prometheus/warning-words.ts'
import { askSeries } from './ask-series.ts'
import { type Seen, versionWords } from './seen.ts'
import { rateOf } from './shown-series.ts'
import { readPoints, readSamples } from './testimony.ts'

/** How much of the past is shown, in seconds, and how much more is read: the first rates look back too. */
const shown = 180
const more = 60

/** What is known of a source from its answers before. */
export interface Known {
  /** What each address is, by its place in the list. */
  readonly statuses?: readonly (SourceStatus | undefined)[]
  readonly interval?: number
  /** What a Querier calls the replicas. */
  readonly names?: readonly string[]
  readonly evidence?: Evidence
}

/**
 * Asks all once: a Prometheus for what it has, a Thanos for the replicas by themselves, where there is no Prometheus, and for both as one.
 * A replica that does not answer keeps what it had. @param now seconds since 1970. @throws SourceError where nobody answers, or nothing that can be shown.
 */
export async function askReplicas(
  apis: readonly PrometheusApi[],
  known: Known,
  now: number,
  signal: AbortSignal,
): Promise<{ readonly seen: Seen; readonly known: Known }> {
  const failures: unknown[] = []
  const orNothing = <Value>(value: Promise<Value>): Promise<Value | undefined> =>
    value.catch((error: unknown) => {
      signal.throwIfAborted()
      failures.push(error)
      return undefined
    })
  const statuses = await Promise.all(
    apis.map((api, n) => known.statuses?.[n] ?? orNothing(api.status(signal))),
  )
  const isThanos = (_api: unknown, n: number) => statuses[n]?.product === 'Thanos'
  const querier = apis.find(isThanos)
  const servers = apis.filter((api, n) => !isThanos(api, n))

  const end = Math.floor(now)
  const found = await askSeries(servers, querier, end, shown + more, signal, orNothing, known.names)
  if (!found)
    throw failures[0] ?? new SourceError('nonsense', 'La source n’a rien de ce que la figure montre.')
  const interval = known.interval ?? intervalOf(found.samples)
  // On whole steps, so that nothing trembles from one question to the next.
  const from = Math.floor((end - shown) / interval) * interval
  const range = { start: from, end, step: interval, signal }
  const rate = rateOf(found.selector, interval)
  const [A, B, merged] = await Promise.all([
    found.askLine('A', rate, range),
    found.askLine('B', rate, range),
    querier ? orNothing(querier.queryRange(rate, { ...range, dedup: true })) : undefined,
  ])
  const testimony = (name: ReplicaName, line: Series | undefined): Testimony => {
    const samples = found.samples[name]
    if (samples)
      return { samples: readSamples(samples, name, from), line: readPoints(line, from), answers: true }
    return before(known.evidence, name, from)
  }
  const evidence: Evidence = {
    from,
    range: shown + interval,
    until: now - from,
    interval,
    series: found.selector,
    replicas: { A: testimony('A', A), B: testimony('B', B) },
    querier: merged && readPoints(merged.series[0], from),
  }
  const status = statuses.find((each) => each)
  const [warning] = merged?.warnings ?? []
  const version = status ? versionWords(status.product, status.version) : 'source sans version'
  return {
    seen: {
      evidence,
      origin: { kind: 'live', version },
      ...(warning !== undefined && { trouble: warningWords(warning) }),
    },
    known: { statuses, interval, names: found.names, evidence },
  }
}

/** What a replica had said until it stopped answering. */
function before(evidence: Evidence | undefined, name: ReplicaName, from: number): Testimony {
  if (!evidence) return { samples: [], line: [], answers: false }
  const later = (evidence.from - from) * 1000
  const { samples, line } = evidence.replicas[name]
  return {
    samples: samples.map((each) => ({ ...each, t: each.t + later })),
    line: line.map((each) => ({ ...each, t: each.t + later })),
    answers: false,
  }
}

/** From scrape to scrape, in whole seconds: what lies between most samples. */
function intervalOf(samples: Readonly<Record<ReplicaName, Series | undefined>>): number {
  const [longest] = [samples.A, samples.B]
    .map((series) => series?.samples ?? [])
    .sort((one, other) => other.length - one.length)
  const steps = (longest ?? [])
    .slice(1)
    .map(({ time }, n) => time - (longest?.[n]?.time ?? time))
    .sort((one, other) => one - other)
  const middle = steps[Math.floor(steps.length / 2)]
  if (middle === undefined) throw new SourceError('nonsense', 'La source n’a encore qu’un échantillon.')
  return Math.max(1, Math.round(middle))
}

import type { ReplicaName } from '../models/replica-gap.model.ts'
import type { PrometheusApi, RangeOptions } from '../prometheus/prometheus-api.ts'
import type { Series } from '../prometheus/read-answer.ts'
import { SourceError } from '../prometheus/source-error.ts'
import { shownSeries } from './shown-series.ts'

/** The same series at both replicas. */
export interface Found {
  readonly selector: string
  /** Its samples; undefined of a replica that does not answer, or is not there. */
  readonly samples: Readonly<Record<ReplicaName, Series | undefined>>
  /** What a Querier calls replicas, those too that it does not hear any more. */
  readonly names: readonly string[]
  askLine(replica: ReplicaName, rate: string, range: RangeOptions): Promise<Series | undefined>
}

type OrNothing = <Value>(value: Promise<Value>) => Promise<Value | undefined>

/** More would be slow to draw, and nobody could tell them apart. */
const mostSamples = 2000

/** Looks for what a figure shows: at two Prometheus, or at the replicas that a Thanos tells apart. @param length seconds. @param names of replicas, from answers before. @returns undefined where nobody has it. @throws SourceError */
export async function askSeries(
  servers: readonly PrometheusApi[],
  querier: PrometheusApi | undefined,
  time: number,
  length: number,
  signal: AbortSignal,
  orNothing: OrNothing,
  names: readonly string[] = [],
): Promise<Found | undefined> {
  for (const selector of shownSeries) {
    const promql = `${selector}[${length}s]`
    const found =
      servers.length > 0
        ? await atServers(servers, selector, promql, time, signal, orNothing)
        : querier && (await atQuerier(querier, selector, promql, time, signal, names))
    const many = Math.max(0, ...Object.values(found?.samples ?? {}).map(countOf))
    if (many > mostSamples)
      throw new SourceError(
        'too-large',
        `La source a répondu ${many.toLocaleString('fr')}\u00A0échantillons\u00A0: trop pour une figure.`,
      )
    if (many > 0) return found
  }
  return undefined
}

/** Of those that are numbers. */
function countOf(series: Series | undefined): number {
  return series?.samples.filter(({ value }) => Number.isFinite(value)).length ?? 0
}

async function atServers(
  [a, b]: readonly PrometheusApi[],
  selector: string,
  promql: string,
  time: number,
  signal: AbortSignal,
  orNothing: OrNothing,
): Promise<Found> {
  const ask = async (api: PrometheusApi | undefined) =>
    (api && (await orNothing(api.query(promql, { time, signal }))))?.series[0]
  const [A, B] = await Promise.all([ask(a), ask(b)])
  return {
    selector,
    samples: { A, B },
    names: [],
    askLine: async (name, rate, range) => {
      const api = name === 'A' ? a : b
      return (api && (await orNothing(api.queryRange(rate, range))))?.series[0]
    },
  }
}

/** The label that tells replicas apart, by the names that it usually has. */
const replicaLabels = ['replica', 'prometheus_replica']

async function atQuerier(
  querier: PrometheusApi,
  selector: string,
  promql: string,
  time: number,
  signal: AbortSignal,
  before: readonly string[],
): Promise<Found> {
  const replicaOf = ({ labels }: Series) => replicaLabels.map((name) => labels[name]).find(Boolean) ?? ''
  const { series } = await querier.query(promql, { time, dedup: false, signal })
  // Whoever is down is in no answer: the other must not take its place.
  const names = [...new Set([...before, ...series.map(replicaOf)])].sort()
  const own = (all: readonly Series[], name: ReplicaName) =>
    all.find((each) => replicaOf(each) === calledBy(names, name))
  return {
    selector,
    samples: { A: own(series, 'A'), B: own(series, 'B') },
    names,
    askLine: async (name, rate, range) =>
      own((await querier.queryRange(rate, { ...range, dedup: false })).series, name),
  }
}

/** As we call them, where a Querier does so too; else in their order. */
function calledBy(names: readonly string[], replica: ReplicaName): string | undefined {
  if (names.includes('A') || names.includes('B')) return replica
  return names[replica === 'A' ? 0 : 1]
}

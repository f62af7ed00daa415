import { type Ask, askSource, type ConnectOptions } from './ask-source.ts'
import { type Answer, readAnswer } from './read-answer.ts'
import { type Metadata, readBuild, readLabelSets, readMetadata, readStrings } from './read-lists.ts'
import { SourceError } from './source-error.ts'

export interface QueryOptions {
  /** Of a Thanos: whether it merges replicas. A Prometheus takes no notice. */
  readonly dedup?: boolean
  /** Asks for the number of samples read, and the time taken. */
  readonly stats?: boolean
  readonly signal?: AbortSignal
}

/** Times in seconds since 1970; `step` in seconds. */
export interface RangeOptions extends QueryOptions {
  readonly start: number
  readonly end: number
  readonly step: number
}

/** What lists are made from: series that match one of `match`, between the two times. */
export interface ListOptions {
  readonly match?: readonly string[]
  readonly start?: number
  readonly end?: number
  readonly signal?: AbortSignal
}

/** The HTTP API of a Prometheus or of what speaks like one. All throw a SourceError, but what aborts a `signal` as its reason. */
export interface PrometheusApi {
  query(promql: string, options?: QueryOptions & { readonly time?: number }): Promise<Answer>
  queryRange(promql: string, options: RangeOptions): Promise<Answer>
  series(options: ListOptions): Promise<readonly Readonly<Record<string, string>>[]>
  labelNames(options?: ListOptions): Promise<readonly string[]>
  labelValues(label: string, options?: ListOptions): Promise<readonly string[]>
  metadata(signal?: AbortSignal): Promise<ReadonlyMap<string, Metadata>>
  status(signal?: AbortSignal): Promise<SourceStatus>
}

export interface SourceStatus {
  readonly product: 'Prometheus' | 'Thanos'
  readonly version: string
}

/** @param origin the source's address, with a path if it lies below one: `http://localhost:9090`. Nothing is asked yet. */
export function connect(origin: string, options: ConnectOptions = {}): PrometheusApi {
  const ask: Ask = askSource(`${origin.replace(/\/+$/, '')}/api/v1/`, options)
  const query = async (path: string, promql: string, parameters: Parameters, options: QueryOptions) => {
    const { dedup, stats, signal } = options
    const asked = { query: promql, ...parameters, dedup, stats: stats ? 'all' : undefined }
    return readAnswer(await ask(path, search(asked), signal, promql))
  }
  const list = async (path: string, { match, start, end, signal }: ListOptions) =>
    (await ask(path, search({ 'match[]': match, start, end }), signal)).data
  return {
    query: (promql, { time, ...options } = {}) => query('query', promql, { time }, options),
    queryRange: (promql, { start, end, step, ...options }) =>
      query('query_range', promql, { start, end, step }, options),
    series: async (options) => readLabelSets(await list('series', options)),
    labelNames: async (options = {}) => readStrings(await list('labels', options)),
    labelValues: async (label, options = {}) =>
      readStrings(await list(`label/${encodeURIComponent(label)}/values`, options)),
    metadata: async (signal) => readMetadata(await list('metadata', signal ? { signal } : {})),
    status: async (signal) => {
      const { data } = await ask('status/buildinfo', search({}), signal)
      return { product: (await isThanos(ask, signal)) ? 'Thanos' : 'Prometheus', version: readBuild(data) }
    },
  }
}

type Parameters = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

function search(parameters: Parameters): URLSearchParams {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((each) => [name, String(each)]),
  )
  return new URLSearchParams(given)
}

/** A Querier lists those that it asks; a Prometheus has nobody to ask. */
async function isThanos(ask: Ask, signal?: AbortSignal): Promise<boolean> {
  try {
    await ask('stores', search({}), signal)
    return true
  } catch (error) {
    if (error instanceof SourceError) return false
    throw error
  }
}

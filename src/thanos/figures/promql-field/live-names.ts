import type { PrometheusApi } from '../../prometheus/prometheus-api.ts'
import type { Names } from './promql-field.state.ts'

/** Completes names by what the first source that answers knows; each list is asked for once. Without an answer nothing is completed. */
export function liveNames(apis: readonly PrometheusApi[]): Names {
  const kept = new Map<string, Promise<readonly string[]>>()
  const list = async (
    what: string,
    metric: string | undefined,
    ask: (api: PrometheusApi, match: readonly string[] | undefined) => Promise<readonly string[]>,
  ) => {
    const key = JSON.stringify([what, metric])
    const answer = kept.get(key) ?? firstOf(apis, (api) => ask(api, metric ? [metric] : undefined))
    kept.set(key, answer)
    const names = await answer.catch(() => [])
    // What failed may be there the next time.
    if (names.length === 0) kept.delete(key)
    return [...names]
  }
  const labelValues = (label: string, metric?: string) =>
    list(`values of ${label}`, metric, (api, match) => api.labelValues(label, match && { match }))
  return {
    metricNames: () => labelValues('__name__'),
    labelNames: (metric) => list('labels', metric, (api, match) => api.labelNames(match && { match })),
    labelValues,
    metricMetadata: async () => {
      const known = await firstOf(apis, (api) => api.metadata()).catch(() => new Map())
      return Object.fromEntries([...known].map(([name, metadata]) => [name, [metadata]]))
    },
  }
}

/** @throws what the last has thrown. */
async function firstOf<Value>(
  apis: readonly PrometheusApi[],
  ask: (api: PrometheusApi) => Promise<Value>,
): Promise<Value> {
  const [api, ...others] = apis
  if (!api) throw new Error('nobody is asked')
  return others.length === 0 ? ask(api) : ask(api).catch(() => firstOf(others, ask))
}

import { storedSeries } from '../../source/stored-series.ts'
import type { Names } from './promql-field.state.ts'

/** Completes names of metrics and labels by what was recorded. */
export function recordedNames(recording: unknown): Names {
  const all = storedSeries(recording, 'A').map(({ labels }) => labels)
  const of = (metric?: string) => all.filter(({ __name__ }) => !metric || __name__ === metric)
  const sorted = (names: readonly string[]) => [...new Set(names)].sort()
  return {
    metricNames: async () => sorted(all.flatMap(({ __name__ = [] }) => __name__)),
    labelNames: async (metric) => sorted(of(metric).flatMap((labels) => Object.keys(labels))),
    labelValues: async (label, metric) => sorted(of(metric).flatMap((labels) => labels[label] ?? [])),
    metricMetadata: async () => ({}),
  }
}

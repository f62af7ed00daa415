import { findPrometheus } from '../src/thanos/lab/find-prometheus.ts'

/** Where this machine's Prometheus is, if it has one. */
export function prometheusPath(): string | undefined {
  try {
    return findPrometheus()
  } catch {
    return undefined
  }
}

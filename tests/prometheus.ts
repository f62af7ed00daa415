import { findPrometheus } from '../src/thanos/lab/find-prometheus.ts'
import { installDebianPackage } from './debian-package.ts'

/** Where this machine's Prometheus is, if it has one. */
export function prometheusPath(): string | undefined {
  try {
    return findPrometheus()
  } catch {
    return undefined
  }
}

/** Before all tests, as Vitest calls it: installs one where that can be done, or says that its tests are skipped. */
export function setup(): void {
  if (!prometheusPath()) installDebianPackage('prometheus')
  if (!prometheusPath())
    console.warn(
      'No Prometheus: the tests with it are skipped (Debian: apt-get install prometheus, or PROMETHEUS_BIN)',
    )
}

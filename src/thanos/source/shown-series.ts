import { rateWindow } from '../models/evidence.model.ts'

/** The series that is shown of a source: what customers of the lab's shop ask for most; of a source without it, what every Prometheus that scrapes itself has. */
export const shownSeries = [
  'http_requests_total{route="/catalogue"}',
  'prometheus_tsdb_head_samples_appended_total',
] as const

/** All that is recorded. */
export const recordedSeries = '{job="boutique",__name__!~"scrape_.*"}'

/** @param interval seconds from scrape to scrape. */
export function rateOf(series: string, interval: number): string {
  return `rate(${series}[${rateWindow(interval)}s])`
}

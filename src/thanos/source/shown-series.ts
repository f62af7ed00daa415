/** The series that is shown of a source: what the shop of the lab answers most. */
export const shownSeries = 'http_requests_total{code="200",route="/catalogue"}'

/** All that is recorded of it. */
export const recordedSeries = '{job="boutique",__name__!~"scrape_.*"}'

/** A rate as one is advised to ask for it: over four scrapes. @param interval seconds from scrape to scrape. */
export function rateOf(series: string, interval: number): string {
  return `rate(${series}[${rateWindow(interval)}s])`
}

/** In seconds. */
export function rateWindow(interval: number): number {
  return Math.ceil(4 * interval)
}

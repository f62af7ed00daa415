/** A label and how many values it takes. */
export interface Label {
  readonly name: string
  readonly values: number
}

/** A metric with its labels; a histogram has one series per bucket, the one of `+Inf` included, and two more: `_sum` and `_count`. */
export interface Metric {
  readonly name: string
  readonly labels: readonly Label[]
  /** Buckets of a classic histogram with `+Inf`; 0 for a counter or a gauge. */
  readonly buckets: number
}

/** Series per combination of labels: more than one in a classic histogram only. */
export function seriesPerCombination({ buckets }: Metric): number {
  return buckets === 0 ? 1 : buckets + 2
}

/** Series of a metric if every combination of its labels occurs, which is the most there can be. */
export function cardinality(metric: Metric): number {
  return metric.labels.reduce((product, { values }) => product * values, seriesPerCombination(metric))
}

/** What the head of a Prometheus holds. */
export interface HeadContents {
  readonly series: number
  readonly labelsPerSeries: number
  readonly labelValues: number
  /** Characters of the name of a series. */
  readonly nameLength: number
}

/** Bytes of memory that series take by being there, at worst: Robust Perception's measure of Prometheus 2.9 (2019). Newer ones take less. */
export function headBytes({ series, labelsPerSeries, labelValues, nameLength }: HeadContents): number {
  return 2 * (series * (732 + 32 * labelsPerSeries + 2 * nameLength) + 120 * labelValues)
}

/** Bytes of memory that three hours of samples take, at worst, from the same source. */
export function ingestionBytes(samplesPerSecond: number, bytesPerSample: number): number {
  return samplesPerSecond * 3 * 3600 * bytesPerSample * 1.5 * 2
}

/** Samples per second of series scraped every `interval` seconds. */
export function ingestRate(series: number, interval: number): number {
  return series / interval
}

/** Bytes on disk after `retention` seconds: the formula of Prometheus's documentation on storage. */
export function diskBytes(samplesPerSecond: number, retention: number, bytesPerSample: number): number {
  return samplesPerSecond * retention * bytesPerSample
}

/** The documentation's guideline for the series of one metric: fewer than `few`, and another design beyond `many`. */
export const guideline = { few: 10, many: 100 } as const

/** How many samples fit into some bytes. */
export function storedSamples(bytes: number, bytesPerSample: number): number {
  return bytes / bytesPerSample
}

/** What object storage asks a month for some bytes, at a price for 2³⁰ of them; requests and retrievals come on top, about a fifth. */
export function storagePrice(bytes: number, perGibibyte: number): number {
  return (bytes / 2 ** 30) * perGibibyte
}

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

/** What the head of a Prometheus holds; `nameLength` are the characters of the name of a series. */
export interface HeadContents {
  readonly series: number
  readonly labelsPerSeries: number
  readonly labelValues: number
  readonly nameLength: number
}

/** Bytes of memory that series take by being there, at worst: Robust Perception's measure of Prometheus 2.9 (2019). Newer ones take less. */
export function headBytes({ series, labelsPerSeries, labelValues, nameLength }: HeadContents): number {
  return 2 * (series * (732 + 32 * labelsPerSeries + 2 * nameLength) + 120 * labelValues)
}

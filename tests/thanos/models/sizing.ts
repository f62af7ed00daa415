import { pointLimit, sampleLimit } from '../../../src/thanos/models/query-cost.model.ts'

/** Samples per second of series scraped every `interval` seconds. */
export function ingestRate(series: number, interval: number): number {
  return series / interval
}

/** Bytes of memory that three hours of samples take, at worst: Robust Perception's measure of Prometheus 2.9 (2019). */
export function ingestionBytes(samplesPerSecond: number, bytesPerSample: number): number {
  return samplesPerSecond * 3 * 3600 * bytesPerSample * 1.5 * 2
}

/** Bytes on disk after `retention` seconds: the formula of Prometheus's documentation on storage. */
export function diskBytes(samplesPerSecond: number, retention: number, bytesPerSample: number): number {
  return samplesPerSecond * retention * bytesPerSample
}

/** How many samples fit into some bytes. */
export function storedSamples(bytes: number, bytesPerSample: number): number {
  return bytes / bytesPerSample
}

/** What object storage asks a month for some bytes, at a price for 2³⁰ of them; requests and retrievals come on top, about a fifth. */
export function storagePrice(bytes: number, perGibibyte: number): number {
  return (bytes / 2 ** 30) * perGibibyte
}

/** The smallest whole step at which the API accepts a range. */
export function finestStep(range: number): number {
  return Math.floor(range / (pointLimit + 1)) + 1
}

/** The longest range of whole steps that the API accepts. */
export function longestRange(step: number): number {
  return step * pointLimit
}

/** How many series fit under `query.max-samples` with that many points each. */
export function seriesAllowed(points: number): number {
  return Math.floor(sampleLimit / points)
}

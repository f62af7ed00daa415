import type { Span } from './compaction.model.ts'
import { accumulateResets } from './counter-resets.model.ts'
import type { Sample } from './sample.model.ts'
import { type Window, windowEnd, windows } from './windows.model.ts'

/** What is kept of each window, in Thanos's order. */
export const aggregateNames = ['count', 'sum', 'min', 'max', 'counter'] as const
export type AggregateName = (typeof aggregateNames)[number]

/** One downsampled chunk: a sample per window and aggregate; an aggregate that the series lacks is empty. */
export type AggregateChunk = Readonly<Record<AggregateName, readonly Sample[]>>

/** Milliseconds between the samples of each level; 0 is raw. */
export const resolutions = { raw: 0, fiveMinutes: 300_000, oneHour: 3_600_000 } as const

const assumedRawStep = 60_000
const maxWindowsPerChunk = 140

/**
 * The raw chunks of a series, aggregated over windows of `resolution` ms (pkg/compact/downsample at e103a81). Chunks are in order of time;
 * throws where they overlap, as Thanos's job fails. `chunkCount` is for those who know better than the estimate.
 */
export function downsampleRaw(
  chunks: readonly (readonly Sample[])[],
  resolution: number,
  chunkCount?: number,
): readonly AggregateChunk[] {
  refuseOverlaps(chunks.map(span))
  const samples = chunks.flatMap(expand)
  const whole = span(samples)
  const target = chunkCount ?? targetChunkCount(whole, assumedRawStep, resolution, samples.length)
  return batches(samples, Math.floor(samples.length / target) + 1, resolution)
    .map((batch) => batch.filter(({ v }) => !Number.isNaN(v)))
    .filter((batch) => batch.length > 0)
    .map((batch) => aggregateBatch(batch, resolution))
}

/**
 * Downsampled chunks of one series, aggregated further: whole chunks are put together, because each ends with the true last value of its
 * counter. Resolutions are in ms.
 */
export function downsampleAggregates(
  chunks: readonly AggregateChunk[],
  inputResolution: number,
  resolution: number,
  chunkCount?: number,
): readonly AggregateChunk[] {
  const spans = chunks.map((chunk) => span(aggregateNames.flatMap((name) => chunk[name])))
  refuseOverlaps(spans)
  const whole = { min: spans[0]?.min ?? 0, max: spans.at(-1)?.max ?? 0 }
  const windows = chunks.reduce((total, chunk) => total + chunk.count.length, 0)
  const target = chunkCount ?? targetChunkCount(whole, inputResolution, resolution, windows)
  const perChunk = Math.max(1, Math.floor(chunks.length / target))
  return Array.from({ length: Math.ceil(chunks.length / perChunk) }, (_, n) =>
    aggregateChunks(chunks.slice(n * perChunk, (n + 1) * perChunk), resolution),
  )
}

/** What a query without a special aggregate reads: sum divided by count, window by window. */
export function average({ sum, count }: Pick<AggregateChunk, 'sum' | 'count'>): readonly Sample[] {
  const counts = new Map(count.map(({ t, v }) => [t, v]))
  return sum.map(({ t, v }) => ({ t, v: v / (counts.get(t) ?? Number.NaN) }))
}

/** A chunk's samples without stale markers and without those that go back in time; equal times stay. */
export function expand(chunk: readonly Sample[]): readonly Sample[] {
  let last = Number.NEGATIVE_INFINITY
  return chunk.filter(({ t, stale }) => {
    if (stale || t < last) return false
    last = t
    return true
  })
}

function span(samples: readonly Sample[]): Span {
  let [min, max] = [samples[0]?.t ?? 0, samples[0]?.t ?? 0]
  for (const { t } of samples) {
    min = Math.min(min, t)
    max = Math.max(max, t)
  }
  return { min, max }
}

function refuseOverlaps(spans: readonly Span[]): void {
  for (const [n, { min }] of spans.entries()) {
    const before = spans[n - 1]
    if (before && min <= before.max)
      throw new Error(`Found overlapping chunks: ${min} is not after ${before.max}`)
  }
}

/** So many chunks that each has at most 140 windows on average, judged by how full the time is. */
function targetChunkCount({ min, max }: Span, inputStep: number, resolution: number, count: number): number {
  const fullness = max > min ? Math.min(1, count / ((max - min) / inputStep)) : 1
  const windows = Math.floor(Math.floor((max - min) / resolution) * fullness) + 1
  let chunks = 1
  while (Math.floor(windows / chunks) > maxWindowsPerChunk) chunks++
  return chunks
}

/** Cut into batches of a size, each drawn out to the end of the window that it stops in. */
function batches(
  samples: readonly Sample[],
  size: number,
  resolution: number,
): readonly (readonly Sample[])[] {
  const cut: (readonly Sample[])[] = []
  for (let from = 0; from < samples.length; ) {
    let to = Math.min(from + size, samples.length)
    const end = windowEnd(samples[to - 1]?.t ?? 0, resolution)
    while (to < samples.length && (samples[to]?.t ?? end) <= end) to++
    cut.push(samples.slice(from, to))
    from = to
  }
  return cut
}

function aggregateBatch(batch: readonly Sample[], resolution: number): AggregateChunk {
  const all = windows(batch, resolution)
  const track = (name: AggregateName) => all.map((window) => ({ t: window.t, v: window[name] }))
  return {
    count: track('count'),
    sum: track('sum'),
    min: track('min'),
    max: track('max'),
    counter: counterTrack(batch, all, batch.at(-1)?.v),
  }
}

function aggregateChunks(chunks: readonly AggregateChunk[], resolution: number): AggregateChunk {
  const fold = (name: AggregateName, by: 'sum' | 'min' | 'max') => {
    const samples = chunks.flatMap((chunk) => expand(chunk[name]))
    return windows(samples, resolution).map((window) => ({ t: window.t, v: window[by] }))
  }
  const { samples, lastValue } = accumulateResets(chunks.map(({ counter }) => counter))
  return {
    count: fold('count', 'sum'),
    sum: fold('sum', 'sum'),
    min: fold('min', 'min'),
    max: fold('max', 'max'),
    counter: counterTrack(samples, windows(samples, resolution), lastValue),
  }
}

/**
 * The totals between the true first value and the true last one, which repeats the time of the last window: so a restart between two chunks
 * can be told later.
 */
function counterTrack(
  samples: readonly Sample[],
  totals: readonly Window[],
  lastValue: number | undefined,
): readonly Sample[] {
  const [first] = samples
  const end = totals.at(-1)
  if (!first || !end || lastValue === undefined) return []
  return [
    { t: first.t, v: first.v },
    ...totals.map(({ t, counter }) => ({ t, v: counter })),
    { t: end.t, v: lastValue },
  ]
}

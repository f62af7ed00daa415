import { deduplicate } from '../../src/thanos/models/deduplication.model.ts'
import {
  downsampleAggregates,
  downsampleRaw,
  resolutions,
} from '../../src/thanos/models/downsampling.model.ts'
import { answer, type Scene } from '../../src/thanos/models/replica-gap.model.ts'
import { bucketAt, prometheusAt } from '../../src/thanos/models/tsdb-blocks.model.ts'

/**
 * How long the models of the figures take for 10,000 samples, in milliseconds: it must fit into a frame, or dragging would stutter. The first
 * run counts too, as a page has no time to warm up.
 */
const frame = 16
const runs = 50

const scrapes = (count: number, offset: number) =>
  Array.from({ length: count }, (_, n) => ({ t: n * 15_000 + offset, v: (n * 7919) % 1009 }))
const chunks = Array.from({ length: 84 }, (_, n) => scrapes(10_000, 0).slice(n * 120, (n + 1) * 120))
const scene: Scene = {
  metric: 'counter',
  interval: 1,
  offset: 0.5,
  outage: { replica: 'A', start: 1000, length: 2000 },
  range: 5000,
  view: 'querier',
  query: 'rate',
  refresh: 1,
}
const replicas = [scrapes(5000, 0), scrapes(5000, 5000)]
const { fiveMinutes, oneHour } = resolutions

measure('deduplicate 2 × 5,000 samples', () => deduplicate(replicas, 'penalty', true))
measure('downsample 10,000 samples to 5 min', () => downsampleRaw(chunks, fiveMinutes))
measure('… and further to 1 h', () =>
  downsampleAggregates(downsampleRaw(chunks, fiveMinutes), fiveMinutes, oneHour),
)
measure('two replicas of 5,000 samples, deduplicated, rate', () => answer(scene))
measure('90 days of blocks, disk and bucket', () => [prometheusAt(2160, { retention: 360 }), bucketAt(2160)])

function measure(name: string, compute: () => unknown): void {
  const times = Array.from({ length: runs }, () => {
    const from = performance.now()
    compute()
    return performance.now() - from
  })
  const first = times[0] ?? 0
  const median = times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  console.log(`${name}: first ${first.toFixed(1)} ms, median ${median.toFixed(1)} ms`)
  if (median < frame) return
  console.error(`${name} takes longer than a frame of ${frame} ms`)
  process.exitCode = 1
}

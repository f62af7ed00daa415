import { describe, expect, test } from 'vitest'
import type { Span } from '../../../src/thanos/models/compaction.model.ts'
import {
  type BucketOptions,
  bucketAt,
  type PrometheusOptions,
  prometheusAt,
} from '../../../src/thanos/models/tsdb-blocks.model.ts'
import { readVectors } from './vectors.ts'

type State =
  | {
      readonly kind: 'prometheus'
      readonly name: string
      readonly hour: number
      readonly options: PrometheusOptions
      readonly expected: unknown
    }
  | {
      readonly kind: 'bucket'
      readonly name: string
      readonly hour: number
      readonly options: BucketOptions
      readonly expected: unknown
    }

const { timeline } = readVectors<{ timeline: State[] }>('blocks-vectors')

const pairs = (spans: readonly Span[]) => spans.map(({ min, max }) => [min, max])
const triples = (blocks: ReturnType<typeof prometheusAt>['blocks']) =>
  blocks.map(({ min, max, level }) => [min, max, level])

function run(state: State): unknown {
  if (state.kind === 'prometheus') {
    const { blocks, head } = prometheusAt(state.hour, state.options)
    return { blocks: triples(blocks), head: [head.min, head.max] }
  }
  const { raw, res5m, res1h } = bucketAt(state.hour, state.options)
  return { raw: triples(raw), res5m: pairs(res5m), res1h: pairs(res1h) }
}

describe('worked states', () => {
  test('are all there', () => {
    expect(timeline).toHaveLength(26)
  })

  test.each(timeline)('$name', (state) => {
    expect(run(state)).toEqual(state.expected)
  })
})

test('the newest one to three hours are in the head only', () => {
  for (let hour = 3; hour < 200; hour += 0.25) {
    const { head } = prometheusAt(hour, { retention: 360 })
    expect(head.max - head.min).toBeGreaterThanOrEqual(1)
    expect(head.max - head.min).toBeLessThan(3)
  }
})

test('the disk holds the retention and no more than a block and a head beyond', () => {
  for (let hour = 20; hour < 200; hour += 1) {
    const { blocks } = prometheusAt(hour, { retention: 6, compact: false })
    const held = hour - (blocks[0]?.min ?? hour)
    expect(held).toBeGreaterThanOrEqual(6)
    expect(held).toBeLessThan(6 + 2 + 3)
  }
})

test('a longer retention merges into longer blocks', () => {
  const longest = (retention: number) =>
    Math.max(...prometheusAt(24 * 30, { retention }).blocks.map(({ min, max }) => max - min))
  expect([longest(24 * 15), longest(24 * 30)]).toEqual([18, 54])
})

test('raw blocks that are gone before they are merged leave no copy', () => {
  expect(bucketAt(400, { retentionRaw: 24 })).toMatchObject({ res5m: [], res1h: [] })
})

test('each resolution has its own retention', () => {
  const { raw, res5m, res1h } = bucketAt(24 * 60, { retentionRaw: 24 * 14, retention5m: 24 * 28 })
  const oldest = [raw, res5m, res1h].map((blocks) => blocks[0]?.min)
  expect(oldest).toEqual([1008, 672, 0])
})

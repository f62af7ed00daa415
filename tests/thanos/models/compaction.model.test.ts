import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compact,
  planCompaction,
  type Span,
  splitByRange,
} from '../../../src/thanos/models/compaction.model.ts'
import { readVectors } from './vectors.ts'

type Pair = readonly [min: number, max: number]

interface Vectors {
  readonly split: {
    readonly name: string
    readonly range: number
    readonly blocks: readonly Pair[]
    readonly expected: readonly (readonly Pair[])[]
  }[]
  readonly plan: {
    readonly name: string
    readonly ranges: readonly number[]
    readonly blocks: readonly (Span & { readonly id: string })[]
    readonly expected: readonly string[]
  }[]
}

const { split, plan } = readVectors<Vectors>('blocks-vectors')

describe('vectors from the tests of Prometheus', () => {
  test('are all there', () => {
    expect([split.length, plan.length]).toEqual([9, 14])
  })

  test.each(split)('$name', ({ range, blocks, expected }) => {
    const groups = splitByRange(
      blocks.map(([min, max]) => ({ min, max })),
      range,
    )
    expect(groups.map((group) => group.map(({ min, max }) => [min, max]))).toEqual(expected)
  })

  test.each(plan)('$name', ({ ranges, blocks, expected }) => {
    expect(planCompaction(blocks, ranges).map(({ id }) => id)).toEqual(expected)
  })
})

test('nothing is planned for nothing', () => {
  expect(planCompaction([], [2, 6])).toEqual([])
})

test('merging goes on until nothing is left to merge, loses no time and overlaps nowhere', () => {
  const blocks = fc
    .array(fc.integer({ min: 0, max: 200 }), { maxLength: 80, size: 'max' })
    .map((starts) =>
      [...new Set(starts)].sort((a, b) => a - b).map((n) => ({ min: 2 * n, max: 2 * n + 2, level: 1 })),
    )
  fc.assert(
    fc.property(blocks, (before) => {
      const after = compact(before, [2, 6, 18, 54])
      expect(planCompaction(after, [2, 6, 18, 54])).toEqual([])
      for (const { min, max } of before)
        expect(after.filter((block) => block.min <= min && max <= block.max)).toHaveLength(1)
      for (const [n, block] of after.entries())
        expect(block.min).toBeGreaterThanOrEqual(after[n - 1]?.max ?? block.min)
    }),
  )
})

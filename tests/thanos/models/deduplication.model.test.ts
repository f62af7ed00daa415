import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chain, deduplicate, penalty, splitOverlaps } from '../../../src/thanos/models/deduplication.model.ts'
import type { Sample } from '../../../src/thanos/models/sample.model.ts'
import { type Pair, readVectors, toPairs, toSamples } from './vectors.ts'

interface Vector {
  readonly name: string
  readonly algorithm: 'penalty' | 'chain'
  readonly isCounter: boolean
  readonly replicas: readonly (readonly Pair[])[]
  readonly expected: readonly Pair[]
  readonly seek?: 'any' | 'rewind'
  readonly expectedForwardOnly?: readonly Pair[]
}

interface Split {
  readonly name: string
  readonly chunks: readonly (readonly [number, number])[]
  readonly expected: readonly (readonly (readonly [number, number])[])[]
}

const file = readVectors<{ vectors: Vector[]; overlapSplit: Split[]; ownVectors: Vector[] }>('dedup-vectors')

function run({ replicas, algorithm, isCounter }: Vector): readonly Pair[] {
  const lanes = replicas.map(toSamples)
  return toPairs(algorithm === 'chain' ? chain(lanes) : penalty(lanes, isCounter))
}

describe('vectors from the tests of Thanos', () => {
  test('are all there', () => {
    expect(file.vectors).toHaveLength(37)
    expect(file.vectors.filter(({ seek }) => seek === 'rewind')).toHaveLength(2)
  })

  test.each(file.vectors)('$name', (vector) => {
    expect(run(vector)).toEqual(vector.seek === 'rewind' ? vector.expectedForwardOnly : vector.expected)
  })

  test.each(file.overlapSplit)('lanes: $name', ({ chunks, expected }) => {
    const lanes = splitOverlaps(chunks.map(([min, max]) => ({ min, max })))
    expect(lanes.map((lane) => lane.map(({ min, max }) => [min, max]))).toEqual(expected)
  })
})

describe('own scenarios', () => {
  test.each(file.ownVectors)('$name', (vector) => {
    expect(run(vector)).toEqual(vector.expected)
  })
})

/** A scrape every `interval` ms from `from`, without those between `down` and `up`. */
function replica(interval: number, from: number, down = 0, up = 0): Sample[] {
  return Array.from({ length: 40 }, (_, n) => ({ t: from + n * interval, v: n })).filter(
    ({ t }) => t < down || t >= up,
  )
}

describe('the Querier', () => {
  const a = replica(15_000, 0, 60_000, 240_000)
  const b = replica(15_000, 5_000)

  test('takes the replica that starts first for the first, whatever the order of the answers', () => {
    expect(deduplicate([b, a], 'penalty', false)).toEqual(deduplicate([a, b], 'penalty', false))
  })

  test('switches after more than two intervals and does not switch back', () => {
    const times = deduplicate([a, b], 'penalty', false).map(({ t }) => t / 1000)
    expect(times.slice(0, 7)).toEqual([0, 15, 30, 45, 80, 95, 110])
    expect(times.slice(7).every((t) => t % 15 === 5)).toBe(true)
  })

  test('gives back samples as it got them, with what else they carry', () => {
    const [first] = deduplicate([a.map((sample) => ({ ...sample, replica: 'A' })), []], 'penalty', false)
    expect(first).toEqual({ t: 0, v: 0, replica: 'A' })
  })

  test('puts the chunks of one replica into one lane', () => {
    const chunks = [b, a.slice(0, 4), a.slice(4)]
    expect(deduplicate(chunks, 'penalty', false)).toEqual(deduplicate([a, b], 'penalty', false))
  })

  test('adds restarts back before it compares replicas, for a counter only', () => {
    const restarted = [10, 20, 5, 15].map((v, n) => ({ t: n * 15_000, v }))
    expect(deduplicate([restarted], 'penalty', true).map(({ v }) => v)).toEqual([10, 20, 25, 35])
    expect(deduplicate([restarted], 'penalty', false).map(({ v }) => v)).toEqual([10, 20, 5, 15])
  })

  test('with chain, takes every sample of all replicas', () => {
    expect(deduplicate([a, b], 'chain', false)).toHaveLength(a.length + b.length)
  })

  test('has nothing to say about nothing', () => {
    expect(deduplicate([], 'penalty', false)).toEqual([])
    expect(deduplicate([[], []], 'chain', true)).toEqual([])
  })
})

const series = fc
  .array(fc.record({ step: fc.integer({ min: 1, max: 60_000 }), v: fc.double({ noNaN: true }) }), {
    maxLength: 60,
    size: 'max',
  })
  .map((steps) => {
    let t = 0
    return steps.map(({ step, v }) => {
      t += step
      return { t, v }
    })
  })
const replicas = fc.array(series, { maxLength: 4, size: 'max' })
const counters = fc.array(
  series.map((samples) => samples.map(({ t }, n) => ({ t, v: (n * 7919) % 101 }))),
  { maxLength: 4, size: 'max' },
)
const algorithms = fc.constantFrom('penalty' as const, 'chain' as const)

describe('always', () => {
  test('times strictly increase', () => {
    fc.assert(
      fc.property(replicas, algorithms, fc.boolean(), (chunks, algorithm, counter) => {
        const times = deduplicate(chunks, algorithm, counter).map(({ t }) => t)
        return times.every((t, n) => n === 0 || t > (times[n - 1] ?? t))
      }),
    )
  })

  test('each sample of a gauge is one of a replica', () => {
    fc.assert(
      fc.property(replicas, algorithms, (chunks, algorithm) => {
        const all = new Set(chunks.flat())
        return deduplicate(chunks, algorithm, false).every((sample) => all.has(sample))
      }),
    )
  })

  test('a counter never falls', () => {
    fc.assert(
      fc.property(counters, (chunks) => {
        const values = deduplicate(chunks, 'penalty', true).map(({ v }) => v)
        return values.every((v, n) => n === 0 || v >= (values[n - 1] ?? v))
      }),
    )
  })

  test('where one replica has samples, there is an answer', () => {
    fc.assert(
      fc.property(replicas, (chunks) => {
        expect(deduplicate(chunks, 'penalty', false).length > 0).toBe(chunks.flat().length > 0)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accumulateResets } from '../../../src/thanos/models/counter-resets.model.ts'
import {
  type AggregateChunk,
  type AggregateName,
  aggregateNames,
  average,
  downsampleAggregates,
  downsampleRaw,
  expand,
  resolutions,
} from '../../../src/thanos/models/downsampling.model.ts'
import type { Sample } from '../../../src/thanos/models/sample.model.ts'
import { type Pair, readVectors, toPairs, toSamples } from './vectors.ts'

type Tracks = Partial<Record<AggregateName, readonly Pair[]>>

interface Raw {
  readonly kind: 'raw'
  readonly name: string
  readonly resolution: number
  readonly input: readonly (readonly Pair[])[]
  readonly expected?: readonly Tracks[]
  readonly expectedError?: string
}

interface Further {
  readonly kind: 'aggr'
  readonly name: string
  readonly inputResolution: number
  readonly resolution: number
  readonly input: readonly Tracks[]
  readonly expected?: readonly Tracks[]
  readonly expectedError?: string
}

interface Boundary {
  readonly kind: 'boundary'
  readonly input: readonly Pair[]
  readonly resolution: number
  readonly forcedChunks: number
  readonly expectedChunks: number
  readonly expectedCounter: readonly Pair[]
  readonly expectedIterate: readonly Pair[]
  readonly secondResolution: number
  readonly secondForcedChunks: number
  readonly expectedSecondCounter: readonly Pair[]
  readonly expectedSecondIterate: readonly Pair[]
}

interface Expand {
  readonly kind: 'expand'
  readonly input: readonly Pair[]
  readonly expected: readonly Pair[]
}

interface Average {
  readonly kind: 'average'
  readonly input: { readonly sum: readonly Pair[]; readonly count: readonly Pair[] }
  readonly expected: readonly Pair[]
}

type Vector = Raw | Further | Boundary | Expand | Average | { readonly kind: 'applyResets' }

const file = readVectors<{ vectors: Vector[]; ownVectors: (Raw | Further)[] }>('downsample-vectors')
const all: readonly Vector[] = [...file.vectors, ...file.ownVectors]

function ofKind<K extends Vector['kind']>(kind: K): readonly Extract<Vector, { kind: K }>[] {
  return all.filter((vector): vector is Extract<Vector, { kind: K }> => vector.kind === kind)
}

function toChunk(tracks: Tracks): AggregateChunk {
  const track = (name: AggregateName) => toSamples(tracks[name] ?? [])
  return {
    count: track('count'),
    sum: track('sum'),
    min: track('min'),
    max: track('max'),
    counter: track('counter'),
  }
}

function toTracks(chunk: AggregateChunk): Tracks {
  const kept = aggregateNames.filter((name) => chunk[name].length > 0)
  return Object.fromEntries(kept.map((name) => [name, toPairs(chunk[name])]))
}

function check(run: () => readonly AggregateChunk[], { expected, expectedError }: Raw | Further): void {
  if (expectedError) expect(run).toThrow(expectedError)
  else expect(run().map(toTracks)).toEqual(expected)
}

describe('vectors', () => {
  test('are all there', () => {
    expect([file.vectors.length, file.ownVectors.length]).toEqual([18, 6])
  })

  test.each(ofKind('raw'))('$name', (vector) => {
    check(() => downsampleRaw(vector.input.map(toSamples), vector.resolution), vector)
  })

  test.each(ofKind('aggr'))('$name', (vector) => {
    const { input, inputResolution, resolution } = vector
    check(() => downsampleAggregates(input.map(toChunk), inputResolution, resolution), vector)
  })

  test.each(ofKind('boundary'))('restarts at the windows’ ends survive two stages', (vector) => {
    const iterate = (chunks: readonly AggregateChunk[]) =>
      toPairs(accumulateResets(chunks.map(({ counter }) => counter)).samples)
    const counters = (chunks: readonly AggregateChunk[]) => chunks.flatMap(({ counter }) => toPairs(counter))

    const first = downsampleRaw([toSamples(vector.input)], vector.resolution, vector.forcedChunks)
    expect(first).toHaveLength(vector.expectedChunks)
    expect(counters(first)).toEqual(vector.expectedCounter)
    expect(iterate(first)).toEqual(vector.expectedIterate)

    const { resolution, secondResolution, secondForcedChunks } = vector
    const second = downsampleAggregates(first, resolution, secondResolution, secondForcedChunks)
    expect(counters(second)).toEqual(vector.expectedSecondCounter)
    expect(iterate(second)).toEqual(vector.expectedSecondIterate)
  })

  test.each(ofKind('expand'))(
    'stale markers and samples that go back are left out',
    ({ input, expected }) => {
      expect(toPairs(expand(toSamples(input)))).toEqual(expected)
    },
  )

  test.each(ofKind('average'))('the average is sum by count', ({ input, expected }) => {
    const { sum, count } = input
    expect(toPairs(average({ sum: toSamples(sum), count: toSamples(count) }))).toEqual(expected)
  })
})

test('nothing comes of nothing', () => {
  expect(downsampleRaw([], resolutions.fiveMinutes)).toEqual([])
  expect(downsampleAggregates([], resolutions.fiveMinutes, resolutions.oneHour)).toEqual([])
})

/** Chunks of 120 samples with whole values, so that sums are exact, at irregular times over some hours. */
const rawChunks = fc
  .array(fc.record({ step: fc.integer({ min: 1, max: 90_000 }), v: fc.integer({ min: 0, max: 1000 }) }), {
    minLength: 1,
    maxLength: 600,
    size: 'max',
  })
  .map((steps) => {
    let t = 1_700_000_000_000
    const samples = steps.map(({ step, v }) => {
      t += step
      return { t, v }
    })
    return Array.from({ length: Math.ceil(samples.length / 120) }, (_, n) =>
      samples.slice(n * 120, (n + 1) * 120),
    )
  })

/** Values added up by window of `size` ms, whatever the chunks. */
function perWindow(samples: readonly Sample[], size: number): ReadonlyMap<number, number> {
  const totals = new Map<number, number>()
  for (const { t, v } of samples) {
    const window = Math.floor(t / size)
    totals.set(window, (totals.get(window) ?? 0) + v)
  }
  return totals
}

describe('always', () => {
  const { fiveMinutes, oneHour } = resolutions

  test('count and sum of a 5 min window are those of its raw samples', () => {
    fc.assert(
      fc.property(rawChunks, (chunks) => {
        const raw = chunks.flat()
        const aggregates = downsampleRaw(chunks, fiveMinutes)
        const track = (name: AggregateName) => aggregates.flatMap((chunk) => chunk[name])
        expect(perWindow(track('sum'), fiveMinutes)).toEqual(perWindow(raw, fiveMinutes))
        const ones = raw.map(({ t }) => ({ t, v: 1 }))
        expect(perWindow(track('count'), fiveMinutes)).toEqual(perWindow(ones, fiveMinutes))
      }),
    )
  })

  test('count and sum of an hour are those of its 5 min windows', () => {
    fc.assert(
      fc.property(rawChunks, (chunks) => {
        const fine = downsampleRaw(chunks, fiveMinutes)
        const coarse = downsampleAggregates(fine, fiveMinutes, oneHour)
        for (const name of ['count', 'sum'] as const)
          expect(
            perWindow(
              coarse.flatMap((chunk) => chunk[name]),
              oneHour,
            ),
          ).toEqual(
            perWindow(
              fine.flatMap((chunk) => chunk[name]),
              oneHour,
            ),
          )
      }),
    )
  })

  test('min and max are values that were scraped, and the counter never falls', () => {
    fc.assert(
      fc.property(rawChunks, (chunks) => {
        const values = new Set(chunks.flat().map(({ v }) => v))
        const aggregates = downsampleRaw(chunks, fiveMinutes)
        const counter = accumulateResets(aggregates.map((chunk) => chunk.counter)).samples
        return (
          aggregates.every(({ min, max }) => [...min, ...max].every(({ v }) => values.has(v))) &&
          counter.every(({ v }, n) => v >= (counter[n - 1]?.v ?? 0))
        )
      }),
    )
  })

  test('the counter ends where the raw one does, through both stages', () => {
    fc.assert(
      fc.property(rawChunks, (chunks) => {
        const fine = downsampleRaw(chunks, fiveMinutes)
        const coarse = downsampleAggregates(fine, fiveMinutes, oneHour)
        const end = (parts: readonly (readonly Sample[])[]) => accumulateResets(parts).samples.at(-1)?.v
        const counters = (from: readonly AggregateChunk[]) => from.map(({ counter }) => counter)
        expect(end(counters(fine))).toBe(end(chunks))
        expect(end(counters(coarse))).toBe(end(chunks))
      }),
    )
  })
})

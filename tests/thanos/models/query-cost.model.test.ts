import { describe, expect, test } from 'vitest'
import { queryCost, type RangeQuery } from '../../../src/thanos/models/query-cost.model.ts'
import { finestStep, longestRange, seriesAllowed } from './sizing.ts'
import { readVectors } from './vectors.ts'

interface Worked {
  readonly name: string
  readonly input: RangeQuery
  readonly expected: {
    readonly samplesPerSeries: number
    readonly samplesRaw: number
    readonly bytesRaw_1_3: number
    readonly chunksPerSeries: number
    readonly steps: number
    readonly apiRejects: boolean
    readonly peakSamples: number
    readonly maxSamplesExceeded: boolean
    readonly maxSourceResolutionS: number
    readonly resolutionS: number
    readonly samplesReadAuto: number
  }
}

const { queries, values } = readVectors<{
  queries: Worked[]
  values: { name: string; value: number }[]
}>('sizing-vectors')
const worked = (name: string) => values.find((entry) => entry.name === name)?.value

test.each(queries)('$name', ({ input, expected }) => {
  const cost = queryCost(input)
  expect({
    samplesPerSeries: cost.samplesPerSeries,
    samplesRaw: cost.rawSamples,
    bytesRaw_1_3: cost.rawBytes,
    chunksPerSeries: cost.chunksPerSeries,
    steps: cost.points,
    apiRejects: cost.refused,
    peakSamples: cost.samplesHeld,
    maxSamplesExceeded: cost.aborted,
    maxSourceResolutionS: cost.coarsest,
    resolutionS: cost.resolution,
    samplesReadAuto: cost.samplesRead,
  }).toEqual(expected)
})

const [first] = queries
if (!first) throw new Error('no vectors')

test('without downsampling a query reads raw samples, whatever its window', () => {
  const query = { ...first.input, window: 7200 }
  expect(queryCost(query).resolution).toBe(3600)
  expect(queryCost(query, false)).toMatchObject({ resolution: 0, samplesRead: 6_307_200_000 })
})

describe('what the limits leave', () => {
  test('the finest step for a range', () => {
    expect(finestStep(31_536_000)).toBe(worked('finest step for 1 year (s)'))
    for (const range of [60, 11_001, 55_004, 604_800, 31_536_000]) {
      const step = finestStep(range)
      expect(queryCost({ ...first.input, range, step }).refused, `${range} s at ${step} s`).toBe(false)
      if (step > 1) expect(queryCost({ ...first.input, range, step: step - 1 }).refused).toBe(true)
    }
  })

  test('the longest range for a step', () => {
    expect(longestRange(5) / 3600).toBe(worked('longest range at step 5 s (h)'))
    expect(queryCost({ ...first.input, range: longestRange(5), step: 5 }).refused).toBe(false)
    expect(queryCost({ ...first.input, range: longestRange(5) + 5, step: 5 }).refused).toBe(true)
  })

  test('the series for a number of points', () => {
    expect(seriesAllowed(11_001)).toBe(worked('series allowed by max-samples at 11001 steps'))
    expect(seriesAllowed(1001)).toBe(worked('series allowed by max-samples at 1001 steps'))
  })
})

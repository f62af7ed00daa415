import { describe, expect, test } from 'vitest'
import { rate, selectInstant } from '../../../src/thanos/models/promql.model.ts'
import { readVectors } from './vectors.ts'

interface Vector {
  readonly name: string
  readonly function: 'rate' | 'increase'
  readonly interval: number
  readonly values: readonly number[]
  readonly eval: number
  readonly range: number
  readonly expected: number | null
}

const { vectors } = readVectors<{ vectors: Vector[] }>('rate-vectors')

describe('rate, as the tests of Prometheus have it', () => {
  test.each(vectors)('$name', (vector) => {
    const samples = vector.values.map((v, n) => ({ t: n * vector.interval * 1000, v }))
    const [point] = rate(samples, [vector.eval * 1000], vector.range * 1000)
    const perSecond = vector.function === 'rate' ? 1 : vector.range
    if (vector.expected === null) expect(point?.v).toBeUndefined()
    else expect((point?.v ?? Number.NaN) * perSecond).toBeCloseTo(vector.expected, 12)
  })
})

const samples = [0, 15, 30, 45, 240, 255].map((second) => ({ t: second * 1000, v: second }))
const every = (step: number, end: number) => Array.from({ length: end / step + 1 }, (_, n) => n * step * 1000)

describe('a hole of three minutes and a quarter', () => {
  test('is not seen by a bare selector, which looks back five minutes', () => {
    const line = selectInstant(samples, every(15, 540))
    expect(line.every(({ v }) => v !== undefined)).toBe(true)
    expect(line.find(({ t }) => t === 225_000)?.v).toBe(45)
  })

  test('is seen by a rate over one minute', () => {
    const silent = rate(samples, every(15, 255), 60_000).filter(({ v }) => v === undefined)
    expect(silent.map(({ t }) => t / 1000)).toEqual([0, 90, 105, 120, 135, 150, 165, 180, 195, 210, 225, 240])
  })
})

test('a bare selector finds nothing from five minutes after the last sample', () => {
  const line = selectInstant(samples, [554_999, 555_000])
  expect(line.map(({ v }) => v)).toEqual([255, undefined])
})

test('a stale marker ends the line at once and is no sample for a rate', () => {
  const ended = [...samples, { t: 270_000, v: Number.NaN, stale: true as const }]
  expect(selectInstant(ended, [269_999, 270_000]).map(({ v }) => v)).toEqual([255, undefined])
  expect(rate(ended, [270_000], 60_000)).toEqual(rate(samples, [270_000], 60_000))
})

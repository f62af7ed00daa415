import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededCounter, seededGauge } from '../../../src/thanos/models/seeded-series.model.ts'

const seconds = fc.double({ min: -3600, max: 86_400, noNaN: true })
const seeds = fc.integer({ min: 0, max: 1000 })

test('the same seed gives the same series, another one another', () => {
  expect(seededGauge(7, 40)(123)).toBe(seededGauge(7, 40)(123))
  expect(seededGauge(8, 40)(123)).not.toBe(seededGauge(7, 40)(123))
})

test('a gauge stays above zero and around its mean', () => {
  fc.assert(
    fc.property(seeds, seconds, (seed, second) => {
      const value = seededGauge(seed, 40)(second)
      return value > 0 && value < 80
    }),
  )
})

test('a counter never falls and grows by its gauge', () => {
  fc.assert(
    fc.property(seeds, seconds, (seed, second) => {
      const counter = seededCounter(seed, 40)
      const growth = counter(second + 0.01) - counter(second)
      expect(growth).toBeGreaterThan(0)
      expect(growth / 0.01).toBeCloseTo(seededGauge(seed, 40)(second), 0)
    }),
  )
})

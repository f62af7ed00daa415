import { expect, test } from 'vitest'
import { pathOf } from '../../src/figures/path-of.ts'

test('joins places, to a tenth of a pixel', () => {
  expect(pathOf([[0, 1], [2.34, 5], [10, 0.06]])).toBe('M0,1L2.3,5L10,0.1') // biome-ignore format: short
})

test('begins anew behind a hole, and keeps a place that stands alone', () => {
  expect(pathOf([[0, 0], [1, 1], undefined, [3, 3], undefined, undefined, [6, 6], [7, 7]])).toBe('M0,0L1,1M3,3ZM6,6L7,7') // biome-ignore format: short
  expect(pathOf([])).toBe('')
})

test('goes in steps', () => {
  expect(pathOf([[0, 1], [2, 5], [4, 5]], true)).toBe('M0,1V5H2V5H4') // biome-ignore format: short
})

import { expect, test } from 'vitest'
import { cornersOf, nearestOf } from '../../src/diagrams/line-points.ts'

test('a rounded corner is where its strokes would meet', () => {
  expect(cornersOf('M0 0L95 0Q100 0 100 5L100 50')).toEqual([
    [0, 0],
    [100, 0],
    [100, 50],
  ])
})

test('a point on the way is no corner', () => {
  expect(cornersOf('M0 0L50 0L95 0')).toEqual([
    [0, 0],
    [95, 0],
  ])
})

test('a curve passes through points of it', () => {
  const corners = cornersOf('M0 0C0 40 100 40 100 0')
  expect(corners).toHaveLength(5)
  expect(corners[2]).toEqual([50, 30])
})

test('the nearest point lies on a stroke, or is an end', () => {
  const corners = cornersOf('M0 0L100 0L100 50')
  expect(nearestOf(corners, [40, 7])).toEqual([40, 0])
  expect(nearestOf(corners, [103, 60])).toEqual([100, 50])
  expect(nearestOf([], [0, 0])).toBeUndefined()
})

import { expect, test } from 'vitest'
import { cueAt, cueStarts } from '../../src/subtitles/cue-times.ts'

const starts = cueStarts([12, ['abcdef', 'abc', 'abc']])

test('the planned time of a step is shared by the length of its words', () => {
  expect(starts).toEqual([0, 6000, 9000])
  expect(cueStarts([12, []])).toEqual([])
})

test.each([
  [-500, 0],
  [0, 0],
  [5999, 0],
  [6000, 1],
  [9000, 2],
  [12_000, 2],
  [3_600_000, 2],
])('after %i ms, cue %i is said: the last one stays', (time, index) => {
  expect(cueAt(starts, time)).toBe(index)
})

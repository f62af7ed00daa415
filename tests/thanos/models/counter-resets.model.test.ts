import { expect, test } from 'vitest'
import { accumulateResets } from '../../../src/thanos/models/counter-resets.model.ts'
import { type Pair, readVectors, toPairs, toSamples } from './vectors.ts'

interface Vector {
  readonly name: string
  readonly kind: string
  readonly input: readonly (readonly Pair[])[]
  readonly expected: readonly Pair[]
}

const vectors = readVectors<{ vectors: Vector[] }>('downsample-vectors').vectors.filter(
  ({ kind }) => kind === 'applyResets',
)

test('has the four cases of Thanos', () => {
  expect(vectors).toHaveLength(4)
})

test.each(vectors)('$name', ({ input, expected }) => {
  expect(toPairs(accumulateResets(input.map(toSamples)).samples)).toEqual(expected)
})

test('tells the last value as it was scraped', () => {
  const chunk = toSamples([
    [0, 10],
    [15, 30],
    [30, 4],
  ])
  expect(accumulateResets([chunk])).toEqual({
    samples: toSamples([
      [0, 10],
      [15, 30],
      [30, 34],
    ]),
    lastValue: 4,
  })
  expect(accumulateResets([])).toEqual({ samples: [], lastValue: undefined })
})

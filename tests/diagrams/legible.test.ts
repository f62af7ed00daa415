import { expect, test } from 'vitest'
import { hardToRead } from '../../src/diagrams/legible.ts'

const told = (smallestLabel: number) => hardToRead({ accTitle: 'Thanos', smallestLabel, flaws: [] })

test('labels of 20 px and more are easy to read', () => {
  expect(told(20)).toBeUndefined()
})

test.each([
  [19.99, '« Thanos » are 19.9 px on the slide, small for the last row: 20 px are read there'],
  [15.99, '« Thanos » are 15.9 px on the slide, too small beyond the first rows: 16 px are read there'],
])('%f px are told in passing, with the diagram and the size, never rounded up', (size, words) => {
  expect(told(size)?.message).toContain(words)
  expect(told(size)?.quiet).toBe(true)
})

test('a label that lies on something is told in passing, where the labels are large', () => {
  const mistake = hardToRead({ accTitle: 'Thanos', smallestLabel: 24, flaws: ['« a » lies on a corner'] })
  expect(mistake).toMatchObject({ message: 'in « Thanos », « a » lies on a corner', quiet: true })
})

import { expect, test } from 'vitest'
import { illegible } from '../../src/diagrams/legible.ts'

test('labels of 16 px and more can be read', () => {
  expect(illegible({ accTitle: 'Thanos', smallestLabel: 16 })).toBeUndefined()
})

test('smaller ones are a mistake that names the diagram and the size, never rounded up to 16', () => {
  expect(illegible({ accTitle: 'Thanos', smallestLabel: 15.99 })?.message).toContain('« Thanos » are 15.9 px')
})

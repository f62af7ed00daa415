import { expect, test } from 'vitest'
import { markup } from '../../src/kit/markup.ts'

test('an element with rounded numbers, bare and absent attributes, and content as it is', () => {
  const attributes = { x: 1.25, y: -0.04, class: 'a "b"', hidden: true, open: false, id: undefined }
  expect(markup('g', attributes, ['<a/>', 'b'])).toBe(
    '<g x="1.3" y="0" class="a &quot;b&quot;" hidden><a/>b</g>',
  )
})

test('a number that cannot be drawn is refused', () => {
  expect(() => markup('g', { x: Number.NaN })).toThrow('NaN cannot be drawn')
  expect(() => markup('g', { x: Number.POSITIVE_INFINITY })).toThrow('Infinity cannot be drawn')
})

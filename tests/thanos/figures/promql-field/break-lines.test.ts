import { expect, test } from 'vitest'
import { breakLines } from '../../../../src/thanos/figures/promql-field/break-lines.ts'

test.each([
  ['', 5, ['']],
  ['abc', 5, ['abc']],
  ['abcde', 5, ['abcde']],
  ['ab cd ef', 5, ['ab cd', 'ef']],
  ['abcdefgh', 5, ['abcde', 'fgh']],
  ['a bcdefghij k', 5, ['a', 'bcdef', 'ghij', 'k']],
])('«%s» in lines of %i letters', (text, width, lines) => {
  expect(breakLines(text, width).map(({ from, to }) => text.slice(from, to))).toEqual(lines)
})

import { expect, test } from 'vitest'
import { englishTypography } from '../../../src/words/en/typography.ts'

test.each([
  ['an apostrophe', "It's Prometheus' own", 'It’s Prometheus’ own'],
  ['quotes', 'He said "no" ("never").', 'He said “no” (“never”).'],
  ['single quotes', "the 'store' API", 'the ‘store’ API'],
  ['a decade', "in the '90s", 'in the ’90s'],
  ['three dots', 'and so on...', 'and so on…'],
  ['a number and its unit', '8 GB in 5 s', '8\u00A0GB in 5\u00A0s'],
  ['what is right already', '“It’s 5 o’clock” – yes: 3!', '“It’s 5 o’clock” – yes: 3!'],
])('%s', (_name, written, printed) => {
  expect(englishTypography(written)).toBe(printed)
  expect(englishTypography(printed)).toBe(printed)
})

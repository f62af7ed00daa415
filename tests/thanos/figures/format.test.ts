import { expect, test } from 'vitest'
import {
  formatAbout,
  formatBytes,
  formatCount,
  formatCountOf,
  formatNumber,
  formatSpan,
} from '../../../src/thanos/figures/format.ts'

/** ~ stands for a no-break space, _ for a narrow one. */
const spaced = (text: string) => text.replaceAll('~', '\u00A0').replaceAll('_', '\u202F')

test.each([
  [0, '0'],
  [999, '999'],
  [1001, '1_001'],
  [999_499, '999_499'],
  [999_999, '1~million'],
  [1_001_060, '1~million'],
  [1_949_999, '1,9~million'],
  [1_950_000, '2~millions'],
  [6_307_201, '6,3~millions'],
  [99_960_000, '100~millions'],
  [105_120_000, '105~millions'],
  [999_499_999, '999~millions'],
  [999_999_999, '1~milliard'],
  [6_307_200_000, '6,3~milliards'],
  [63_072_000_000, '63,1~milliards'],
  [31_536_000_000_000, '31_536~milliards'],
  [1e25, '10²⁵'],
])('%d in words', (value, words) => {
  expect(formatCount(value)).toBe(spaced(words))
})

test.each([
  [6_307_201, 0, '6_307_201'],
  [0.754, 2, '0,75'],
  [44.04, 1, '44'],
])('%d with at most %d decimals', (value, digits, text) => {
  expect(formatNumber(value, digits)).toBe(spaced(text))
})

test.each([
  [0, '0~octets'],
  [999, '999~octets'],
  [999_999, '1~Mo'],
  [8_199_360_000, '8,2~Go'],
  [81_993_600_000, '82~Go'],
  [9.99e17, '999~Po'],
  [1e30, 'plus de~999~Po'],
])('%d bytes', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(spaced(text))
})

test.each([
  [0, '0~s'],
  [0.25, '0,25~s'],
  [5, '5~s'],
  [60, '1~min'],
  [195, '3~min~15~s'],
  [3599.9, '1~h'],
  [31_536, '8~h~46~min'],
  [55_000, '15~h~17~min'],
  [86_400, '1~j'],
  [1_209_600, '14~j'],
  [31_536_000, '1~an'],
  [63_072_000, '2~ans'],
])('%d seconds', (seconds, text) => {
  expect(formatSpan(seconds)).toBe(spaced(text))
})

test.each([
  [5, '5~s'],
  [60, '1~min'],
  [2867, '48~min~environ'],
  [31_536, '9~h~environ'],
  [86_000, '1~j~environ'],
  [1_209_600, '14~j'],
])('about %d seconds', (seconds, text) => {
  expect(formatAbout(seconds)).toBe(spaced(text))
})

test('what is counted', () => {
  expect(formatCountOf(80_000, 'séries')).toBe(spaced('80_000~séries'))
  expect(formatCountOf(800_000_000, 'séries')).toBe(spaced('800~millions~de~séries'))
})

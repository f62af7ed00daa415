import { describe, expect, test } from 'vitest'
import { dateWords } from '../../src/words/date-words.ts'
import { localeCodes, localeOf } from '../../src/words/locales.ts'

const namesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

/** All texts of a value, by their way through it. */
function textsOf(value: unknown, way = ''): [string, string][] {
  if (typeof value === 'string') return [[way, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${way}.${key}`))
}

describe.each(localeCodes)('%s', (code) => {
  const texts = new Map(textsOf(localeOf(code).words))
  const own = [...texts].filter(([way]) => !/\.(help|speakerHelp|problems)\.|\.csv/.test(way))

  test.each(own)('%s says something, with the same names in it as in French', (way, text) => {
    expect(text).not.toBe('')
    const french = new Map(textsOf(localeOf('fr').words)).get(way) ?? ''
    expect(namesIn(text)).toEqual(namesIn(french))
  })

  test('has as many keys to tell as French', () => {
    const count = ({ help, speakerHelp }: ReturnType<typeof localeOf>['words']) =>
      [help.before, help.speaker, help.after, speakerHelp.keys].map(({ length }) => length)
    expect(count(localeOf(code).words)).toEqual(count(localeOf('fr').words))
  })
})

test('a language that is not there is French', () => {
  expect(localeOf('de').code).toBe('fr')
  expect(localeOf('constructor').code).toBe('fr')
})

test.each([
  ['fr', '2026-12-01', '1er décembre 2026'],
  ['en', '2026-12-01', '1 December 2026'],
  ['en', '2026-12', 'December 2026'],
])('%s writes %s as %s', (code, date, written) => {
  expect(dateWords(date, localeOf(code))).toBe(written.replaceAll(' ', '\u00A0'))
})

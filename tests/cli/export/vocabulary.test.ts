import { describe, expect, test } from 'vitest'
import { numberInWords, vocabularyOf } from '../../../src/cli/export/vocabulary.ts'
import { localeOf } from '../../../src/words/locales.ts'

describe('the vocabulary', () => {
  const { names, acronyms, commands, numbers } = vocabularyOf(
    [
      'Le Querier parle à la Store Gateway, et à Robust Perception. La TSDB, le WAL et `rate` sur 5 minutes.',
      'Chez DigitalOcean, 11\u202F000 points, 6,3 milliards. En 2020, Prometheus 3.9 et `query.max-samples`.',
    ],
    localeOf('fr'),
  )

  test('has names, acronyms and commands', () => {
    expect(names).toEqual(['DigitalOcean', 'Prometheus', 'Querier', 'Robust Perception', 'Store Gateway'])
    expect(acronyms).toEqual(['TSDB', 'WAL'])
    expect(commands).toEqual(['query.max-samples', 'rate'])
  })

  test('has numbers as they are said', () => {
    expect(numbers).toEqual([
      ['5', 'cinq'],
      ['11\u202F000', 'onze mille'],
      ['6,3', 'six virgule trois'],
      ['2020', 'deux mille vingt'],
      ['3.9', 'trois point neuf'],
    ])
  })

  test.each([
    ['0.41', 'zéro point quarante et un'],
    ['1,05', 'un virgule zéro cinq'],
    ['80 000', 'quatre-vingt mille'],
    ['200', 'deux cents'],
  ])('%s is « %s »', (written, said) => {
    expect(numberInWords(written, localeOf('fr'))).toBe(said)
  })
})

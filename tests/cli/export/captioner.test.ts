import { describe, expect, test } from 'vitest'
import { captionerHtml } from '../../../src/cli/export/captioner-pdf.ts'
import { captionerSheet, captionerText } from '../../../src/cli/export/captioner-sheet.ts'
import { talkTexts } from '../../../src/cli/export/talk-texts.ts'
import { numberInWords, vocabularyOf } from '../../../src/cli/export/vocabulary.ts'
import { localeOf } from '../../../src/words/locales.ts'
import { origins, problems, talk } from '../../real-talk.ts'

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

test('the sheet of the talk has every slide with its time, its words, and where steps come, as text and for paper', () => {
  const sheet = captionerSheet(talk, talkTexts({ talk, origins, problems }))
  const text = captionerText(sheet)
  expect(text).toContain('[0:00] Thanos, un ami qui vous veut du bien\n\nBienvenue à toutes et à tous')
  expect(text).toContain('[annexe] Même requête, même API')
  expect(text.match(/\[clic\]/g)?.length).toBe(
    talk.chapters.flatMap(({ slides }) => slides).reduce((sum, { steps }) => sum + steps, 0),
  )
  expect(sheet.vocabulary.acronyms).toContain('SPOF')
  expect(captionerHtml(sheet).match(/<h3>/g)?.length).toBe(sheet.slides.length)
})

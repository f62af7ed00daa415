import { expect, test } from 'vitest'
import { captionerHtml } from '../../../src/cli/export/captioner-pdf.ts'
import { captionerSheet, captionerText } from '../../../src/cli/export/captioner-sheet.ts'
import { talkTexts } from '../../../src/cli/export/talk-texts.ts'
import { origins, problems, talk } from '../../real-talk.ts'

test('the sheet of the talk has every slide with its time, its words, and where steps come, as text and for paper', () => {
  const sheet = captionerSheet(talk, talkTexts({ talk, origins, problems }))
  const text = captionerText(sheet)
  expect(text).toContain('[0:00] Thanos, un ami qui vous veut du bien\n\nBienvenue à toutes et à tous')
  expect(text).toContain('[annexe] PromQL, en vrai')
  expect(text.match(/\[clic\]/g)?.length).toBe(
    talk.chapters.flatMap(({ slides }) => slides).reduce((sum, { steps }) => sum + steps, 0),
  )
  expect(sheet.vocabulary.acronyms).toContain('SPOF')
  expect(captionerHtml(sheet).match(/<h3>/g)?.length).toBe(sheet.slides.length)
})

import { beforeAll, describe, expect, test } from 'vitest'
import { printPage } from '../../../src/cli/pdf/print-page.ts'
import { useDeck, withoutWorker } from '../../browser/deck.ts'
import { bareWords, describePages } from '../../browser/describe-pages.ts'
import { type Pdf, readPdf } from '../../read-pdf.ts'
import { photosOn, slides } from '../../real-talk.ts'

const deck = useDeck(withoutWorker, 'talkUrl')

describe('the talk in slides/, on paper,', () => {
  let laidOut: ReturnType<typeof describePages>
  let told: readonly string[]
  let written: Pdf
  beforeAll(async () => {
    const { page, complaints } = await deck.open('?view=print')
    await page.waitForFunction(() => document.documentElement.dataset.print === 'ready')
    laidOut = await page.locator('.pdf-page').evaluateAll(describePages)
    written = await readPdf(await printPage(page, { bookmarks: [] }))
    told = complaints
  })

  test('has each slide on a page of its own, with all its steps and its diagrams', () => {
    expect(laidOut.map(({ ids, invisible, diagrams }) => ({ ids, invisible, diagrams }))).toEqual(
      slides.map(({ id, diagrams }) => ({ ids: [id], invisible: 0, diagrams: diagrams.length })),
    )
    expect(told).toEqual([])
  })

  test('has every word that its slides show, and no picture but its photos', () => {
    for (const [index, { shown }] of laidOut.entries()) {
      const printed = bareWords(written.pages[index]?.text)
      expect(
        shown.filter((text) => !printed.includes(bareWords(text))),
        slides[index]?.id,
      ).toEqual([])
    }
    expect(written.pages.map(({ pictures }) => pictures)).toEqual(slides.map(photosOn))
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { printPage } from '../../../src/cli/pdf/print-page.ts'
import { useDeck, withoutWorker } from '../../browser/deck.ts'
import { bareWords, describePages } from '../../browser/describe-pages.ts'
import { until } from '../../browser/until.ts'
import { type Pdf, readPdf } from '../../read-pdf.ts'
import { photosOn, slides } from '../../real-talk.ts'
import { soak } from '../../soak.ts'

const deck = useDeck(withoutWorker, 'talkUrl')

describe('the talk in slides/, on paper,', () => {
  let laidOut: ReturnType<typeof describePages>
  let told: readonly string[]
  let written: Pdf | undefined
  let figures: ReturnType<typeof describeFigures>
  const requests: string[] = []
  beforeAll(async () => {
    const { page, complaints } = await deck.open('?view=print', {}, async (page) => {
      page.on('request', (request) => requests.push(request.url()))
    })
    await until(page, () => document.documentElement.dataset.print === 'ready')
    laidOut = await page.locator('.pdf-page').evaluateAll(describePages)
    figures = await page.locator('.pdf-page [data-figure]').evaluateAll(describeFigures)
    if (soak) written = await readPdf(await printPage(page, { bookmarks: [] }))
    told = complaints
  })

  test('has each slide on a page of its own, with all its steps and its diagrams', () => {
    expect(laidOut.map(({ ids, invisible, diagrams }) => ({ ids, invisible, diagrams }))).toEqual(
      slides.map(({ id, diagrams }) => ({ ids: [id], invisible: 0, diagrams: diagrams.length })),
    )
    expect(told).toEqual([])
  })

  /** tests/browser/print.browser.test.ts asks the same of the small talk. */
  test.runIf(soak)('has every word that its slides show, and no picture but its photos', () => {
    for (const [index, { shown }] of laidOut.entries()) {
      const printed = bareWords(written?.pages[index]?.text)
      expect(
        shown.filter((text) => !printed.includes(bareWords(text))),
        slides[index]?.id,
      ).toEqual([])
    }
    expect(written?.pages.map(({ pictures }) => pictures)).toEqual(slides.map(photosOn))
  })

  test('has the last picture of each figure, without controls, and asks for none of their code', () => {
    expect(figures.map(({ slide }) => slide)).toEqual(
      slides.filter(({ html }) => html.includes('data-figure')).map(({ id }) => id),
    )
    for (const { slide, shown, all, controls } of figures) {
      expect(all.length, slide).toBeGreaterThan(1)
      expect(shown, slide).toEqual(all.slice(-1))
      expect(controls, slide).toBe(0)
    }
    expect(requests.filter((url) => /\/define-figures-[^/]*\.js$/.test(url))).toEqual([])
  })
})

/** Runs in the page. */
function describeFigures(figures: Element[]) {
  return figures.map((figure) => {
    const all = [...figure.querySelectorAll('.picture > svg')]
    const shown = all.filter((svg) =>
      svg.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    )
    return {
      slide: figure.closest('section')?.id,
      shown: shown.map((svg) => svg.outerHTML),
      all: all.map((svg) => svg.outerHTML),
      controls: figure.querySelectorAll('.figure-controls').length,
    }
  })
}

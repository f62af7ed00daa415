import { beforeAll, describe, expect, test } from 'vitest'
import { printPage } from '../../src/cli/pdf/print-page.ts'
import { type Pdf, readPdf } from '../read-pdf.ts'
import { counted, slides, talk } from '../small-talk.ts'
import { useDeck, withoutWorker } from './deck.ts'
import { bareWords, describePages } from './describe-pages.ts'
import { until } from './until.ts'

const deck = useDeck(withoutWorker)

async function openPrint(query = '') {
  const open = await deck.open(`?view=print${query}`)
  await until(open.page, () => document.documentElement.dataset.print === 'ready')
  return open
}

const backgroundOf = (page: Awaited<ReturnType<typeof openPrint>>['page']) =>
  page.evaluate(() => getComputedStyle(document.querySelector('.pdf-page') ?? document.body).backgroundColor)

describe('?view=print', () => {
  let laidOut: ReturnType<typeof describePages>
  let background: string
  let told: readonly string[]
  /** What the browser prints, and what our command does. */
  let printed: Pdf
  let written: Pdf
  beforeAll(async () => {
    const { page, complaints } = await openPrint()
    laidOut = await page.locator('.pdf-page').evaluateAll(describePages)
    background = await backgroundOf(page)
    told = [...complaints]
    printed = await readPdf(await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true }))
    written = await readPdf(await printPage(page, { bookmarks: [] }))
  })

  test('lays every slide out on a page of its own, with all its steps and its diagram', () => {
    expect(laidOut.map(({ number, shown, ...each }) => each)).toEqual(
      slides.map(({ id, diagrams }) => ({
        ids: [id],
        width: 1280,
        height: 720,
        invisible: 0,
        diagrams: diagrams.length,
        hiddenFromReaders: 0,
      })),
    )
    expect(told).toEqual([])
  })

  test('is light on paper unless the URL asks for dark', async () => {
    expect(background).toBe('rgb(251, 250, 255)')
    expect(await backgroundOf((await openPrint('&theme=sombre')).page)).toBe('rgb(15, 11, 29)')
  })

  test('prints one 16:9 sheet for each slide, tagged with its heading and figures, without a picture', () => {
    const { pages } = printed
    expect(pages.map(({ size }) => size)).toEqual(slides.map(() => [960, 540]))
    for (const [index, slide] of slides.entries()) {
      const { id, heading, diagrams } = slide
      const { tags = [], pictures } = pages[index] ?? {}
      if (heading !== undefined) expect(tags).toContain('H2')
      expect(tags.filter((tag) => tag.startsWith('Figure: ')).length).toBeGreaterThanOrEqual(diagrams.length)
      expect(pictures, id).toBe(0)
    }
  })

  test('prints every word that a slide shows, to be found and copied', () => {
    for (const [index, { shown }] of laidOut.entries()) {
      const printed = bareWords(written.pages[index]?.text)
      expect(
        shown.filter((text) => !printed.includes(bareWords(text))),
        slides[index]?.id,
      ).toEqual([])
    }
  })

  test('numbers the pages as the room does', () => {
    expect(laidOut.map(({ number }) => number)).toEqual(
      slides.map((_slide, index) => (index < counted.length ? `${index + 1}/${counted.length}` : '')),
    )
  })

  test('leads from slide to slide by places of the paper', () => {
    const contents = printed.pages[slides.findIndex(({ id }) => id === 'sommaire')]
    const firsts = talk.chapters
      .slice(1)
      .filter(({ backup }) => !backup)
      .map(({ slides: [first] }) => first?.id)
    expect(contents?.links).toEqual(firsts.map((id) => slides.findIndex((slide) => slide.id === id) + 1))
  })
})

describe('?view=print&etapes', () => {
  test('gives each step a page; ids are unique, and tags are in the last page of a slide alone', async () => {
    const { page, complaints } = await openPrint('&etapes')
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      return {
        pages: [...document.querySelectorAll<HTMLElement>('.pdf-page')].map((element) => ({
          slide: element.querySelector('section')?.dataset.slide,
          tagged: element.closest('[aria-hidden]') === null,
        })),
        doubles: ids.filter((id, index) => ids.indexOf(id) !== index),
        broken: [...document.querySelectorAll('[aria-labelledby]')].filter((element) =>
          (element.getAttribute('aria-labelledby') ?? '')
            .split(' ')
            .some((id) => !document.getElementById(id)),
        ).length,
      }
    })
    expect(found.pages).toEqual(
      slides.flatMap(({ id, steps }) =>
        Array.from({ length: steps + 1 }, (_page, step) => ({ slide: id, tagged: step === steps })),
      ),
    )
    expect(found.doubles).toEqual([])
    expect(found.broken).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('Ctrl+P in the deck', () => {
  test('prints the pages through a frame, also over the overview; address, slide and step stay; from the menu it gets a page that says how', async () => {
    const { page } = await deck.openNew('#/des-points/1', {}, async (page) => {
      await page.addInitScript(() => {
        window.print = () =>
          window.top?.postMessage(`printed ${document.querySelectorAll('.pdf-page').length}`, '*')
        if (window.top === window)
          addEventListener('message', ({ data }) => Object.assign(window, { heard: data }))
      })
    })
    const before = page.url()
    await page.keyboard.press('o')
    await page.keyboard.press('Control+p')
    await until(page, (count) => (window as { heard?: unknown }).heard === `printed ${count}`, slides.length)
    await page.keyboard.press('Escape')
    expect(page.url()).toBe(before)
    expect(await page.evaluate(() => window.Reveal.getIndices().f)).toBe(1)

    const { pages } = await readPdf(await page.pdf())
    expect(pages).toHaveLength(1)
    expect(pages[0]?.text).toContain('Ctrl+P')
    expect(new Set(pages[0]?.links)).toEqual(new Set([expect.stringMatching(/\?view=print$/)]))
  })
})

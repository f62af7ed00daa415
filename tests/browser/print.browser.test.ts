import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { printPage } from '../../src/cli/pdf/print-page.ts'
import { type Pdf, readPdf } from '../read-pdf.ts'
import { counted, slides, talk } from '../small-talk.ts'
import { useDeck, withoutWorker } from './deck.ts'
import { bareWords, describePages } from './describe-pages.ts'
import { until } from './until.ts'

const deck = useDeck(withoutWorker)

/** `prepare` sees the page before it loads. */
async function openPrint(query = '', prepare?: (page: Page) => Promise<void>) {
  const open = await deck.open(`?view=print${query}`, {}, prepare)
  await until(open.page, () => document.documentElement.dataset.print === 'ready')
  return open
}

/** Has the files of slides come when all else is there. */
async function holdSlides(page: Page): Promise<void> {
  const loaded = page.waitForEvent('domcontentloaded')
  await page.route('**/assets/slides/*', async (route) => {
    await loaded
    await route.continue()
  })
}

const backgroundOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('.pdf-page') ?? document.body).backgroundColor)

describe('?view=print', () => {
  let laidOut: ReturnType<typeof describePages>
  let background: string
  let told: readonly string[]
  let printed: Pdf
  beforeAll(async () => {
    const { page, complaints } = await openPrint('', holdSlides)
    laidOut = await page.locator('.pdf-page').evaluateAll(describePages)
    background = await backgroundOf(page)
    told = [...complaints]
    printed = await readPdf(await printPage(page, { bookmarks: [] }))
  })

  test('lays every slide out on a page of its own, with all its steps and its diagram, however late they come', () => {
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

  test('is light on paper', () => {
    expect(background).toBe('rgb(251, 250, 255)')
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
      const words = bareWords(printed.pages[index]?.text)
      expect(
        shown.filter((text) => !words.includes(bareWords(text))),
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
  test('gives each step a page; ids are unique, and tags are in the last page of a slide alone; it is dark if the URL asks for that', async () => {
    const { page, complaints } = await openPrint('&etapes&theme=sombre')
    expect(await backgroundOf(page)).toBe('rgb(15, 11, 29)')
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

import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { printPage } from '../../src/cli/pdf/print-page.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { type Pdf, readPdf } from '../read-pdf.ts'
import { useDeck, withoutWorker } from './deck.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)
const deck = useDeck(withoutWorker)

async function openPrint(query = '') {
  const open = await deck.open(`?view=print${query}`)
  await open.page.waitForFunction(() => document.documentElement.dataset.print === 'ready')
  return open
}

describe('?view=print', () => {
  let printed: Pdf
  beforeAll(async () => {
    const { page } = await openPrint()
    printed = await readPdf(await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true }))
  })

  test('lays every slide out on a page of its own, with all its steps and its diagram', async () => {
    const { page, complaints } = await openPrint()
    const pages = await page.evaluate(() =>
      [...document.querySelectorAll('.pdf-page')].map((element) => ({
        ids: [...element.querySelectorAll('section')].map(({ id }) => id),
        width: element.getBoundingClientRect().width,
        height: element.getBoundingClientRect().height,
        invisible: [...element.querySelectorAll('section .frame .fragment')].filter(
          (fragment) => getComputedStyle(fragment).visibility !== 'visible',
        ).length,
        diagrams: element.querySelectorAll('[data-diagram] > svg').length,
        hiddenFromReaders: element.querySelectorAll('section[hidden], section[aria-hidden]').length,
      })),
    )
    expect(pages).toEqual(
      slides.map(({ id, diagrams }) => ({
        ids: [id],
        width: 1280,
        height: 720,
        invisible: 0,
        diagrams: diagrams.length,
        hiddenFromReaders: 0,
      })),
    )
    expect(complaints).toEqual([])
  })

  test('is light on paper unless the URL asks for dark', async () => {
    const background = async (query: string) => {
      const { page } = await openPrint(query)
      return page.evaluate(
        () => getComputedStyle(document.querySelector('.pdf-page') ?? document.body).backgroundColor,
      )
    }
    expect(await background('')).toBe('rgb(251, 250, 255)')
    expect(await background('&theme=sombre')).toBe('rgb(15, 11, 29)')
  })

  test('prints one 16:9 sheet for each slide, tagged with its heading and figures, without a picture', () => {
    const { pages } = printed
    expect(pages.map(({ size }) => size)).toEqual(slides.map(() => [960, 540]))
    expect(pages.reduce((sum, { pictures }) => sum + pictures, 0)).toBe(0)
    for (const [index, { heading, diagrams }] of slides.entries()) {
      const tags = pages[index]?.tags ?? []
      if (heading !== undefined) expect(tags).toContain('H2')
      expect(tags.filter((tag) => tag.startsWith('Figure: ')).length).toBeGreaterThanOrEqual(diagrams.length)
    }
  })

  test('prints every word that a slide shows, to be found and copied', async () => {
    const { page } = await openPrint()
    const shown = await page.locator('.pdf-page').evaluateAll((pages) =>
      pages.map((each) =>
        [...each.querySelectorAll('.frame *')]
          .filter(
            (element) =>
              element.checkVisibility({ visibilityProperty: true }) &&
              !element.closest('.hidden, title, desc'),
          )
          .flatMap((element) => [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE))
          .map(({ textContent }) => textContent),
      ),
    )
    const { pages } = await readPdf(await printPage(page, { bookmarks: [] }))
    const bare = (text: string | null | undefined) =>
      (text ?? '').normalize('NFKC').replace(/[\s\u2010-\u2015-]/g, '')
    for (const [index, texts] of shown.entries()) {
      const printed = bare(pages[index]?.text)
      expect(
        texts.filter((text) => !printed.includes(bare(text))),
        slides[index]?.id,
      ).toEqual([])
    }
  })

  test('numbers the pages as the room does', async () => {
    const { page } = await openPrint()
    const numbers = await page
      .locator('.pdf-page')
      .evaluateAll((pages) => pages.map((each) => each.querySelector('.slide-number-pdf')?.textContent ?? ''))
    const counted = talk.chapters.filter(({ backup }) => !backup).flatMap((chapter) => chapter.slides)
    expect(numbers).toEqual(
      slides.map((_slide, index) => (index < counted.length ? `${index + 1}/${counted.length}` : '')),
    )
  })

  test('leads from slide to slide by places of the paper', () => {
    const contents = printed.pages[slides.findIndex(({ id }) => id === 'sommaire')]
    const firsts = talk.chapters.filter(({ backup }) => !backup).map(({ slides: [first] }) => first?.id)
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

  test('shows on each page what the room shows at that step', async () => {
    const { page } = await openPrint('&etapes&theme=sombre')
    const { page: room } = await deck.open('?theme=sombre', { reducedMotion: 'reduce' })
    const pages = await page.locator('[data-slide]').evaluateAll(visibleWords)
    for (const { id, steps } of slides)
      for (let step = -1; step < steps; step++) {
        await room.evaluate(
          ([slide, fragment]) => {
            window.Reveal.slide(
              window.Reveal.getIndices(document.getElementById(slide) ?? undefined).h,
              0,
              fragment,
            )
          },
          [id, step] as const,
        )
        const [onScreen = []] = await room.locator('section.present').evaluateAll(visibleWords)
        const onPaper = pages.shift() ?? []
        expect(
          onPaper.map(({ words }) => words),
          `${id} at step ${step}`,
        ).toEqual(onScreen.map(({ words }) => words))
        // A figure takes the room of its controls.
        const apart = onScreen.map(({ x, y, inFigure }, index) =>
          inFigure ? 0 : Math.hypot(x - (onPaper[index]?.x ?? 0), y - (onPaper[index]?.y ?? 0)),
        )
        expect(Math.max(...apart), `${id} at step ${step}, in pixels`).toBeLessThan(3)
      }
  })
})

describe('Ctrl+P in the deck', () => {
  test('prints the pages through a frame; address, slide and step stay', async () => {
    const { page } = await deck.open('#/previously/1', {}, async (page) => {
      await page.addInitScript(() => {
        window.print = () =>
          window.top?.postMessage(`printed ${document.querySelectorAll('.pdf-page').length}`, '*')
        if (window.top === window)
          addEventListener('message', ({ data }) => Object.assign(window, { heard: data }))
      })
    })
    const before = page.url()
    await page.keyboard.press('Control+p')
    await page.waitForFunction(
      (count) => (window as { heard?: unknown }).heard === `printed ${count}`,
      slides.length,
    )
    expect(page.url()).toBe(before)
    expect(await page.evaluate(() => window.Reveal.getIndices().f)).toBe(1)
  })

  test('from the menu gets a page that says how', async () => {
    const { page } = await deck.open('#/spof')
    const { pages } = await readPdf(await page.pdf())
    expect(pages).toHaveLength(1)
    expect(pages[0]?.text).toContain('Ctrl+P')
    expect(new Set(pages[0]?.links)).toEqual(new Set([expect.stringMatching(/\?view=print$/)]))
  })
})

interface PlacedWords {
  readonly inFigure: boolean
  readonly words: string
  readonly x: number
  readonly y: number
}

/** What the texts of slides say and where on the slide they begin, in its own pixels. */
function visibleWords(slides: (HTMLElement | SVGElement)[]): PlacedWords[][] {
  return slides.map((slide) => {
    const frame = slide.querySelector('.frame')?.getBoundingClientRect()
    const scale = (frame?.width ?? 1280) / 1280
    const texts: PlacedWords[] = []
    const walker = document.createTreeWalker(slide.querySelector('.frame') ?? slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent?.checkVisibility({ visibilityProperty: true }) || !node.textContent?.trim()) continue
      // What one plays with is no use on paper.
      if (parent.closest('title, desc, style, .hidden, .figure-controls')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, top } = range.getBoundingClientRect()
      texts.push({
        words: node.textContent.trim(),
        inFigure: parent.closest('[data-figure]') !== null,
        x: (left - (frame?.left ?? 0)) / scale,
        y: (top - (frame?.top ?? 0)) / scale,
      })
    }
    return texts
  })
}

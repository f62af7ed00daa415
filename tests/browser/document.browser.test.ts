import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { documentBookmarks } from '../../src/cli/pdf/document-bookmarks.ts'
import { printPage } from '../../src/cli/pdf/print-page.ts'
import { openSitePage } from '../../src/cli/site-page.ts'
import { type Pdf, readPdf } from '../read-pdf.ts'
import { root, slides, talk } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { builtSite } from './built-site.ts'
import { collectComplaints, theBrowser, useDeck, withoutWorker } from './deck.ts'
import { deckReady, until } from './until.ts'

const deck = useDeck(withoutWorker)

async function open(
  query = '',
  options: BrowserContextOptions = {},
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; complaints: readonly string[] }> {
  const page = await deck.blank(options)
  const complaints = collectComplaints(page)
  await page.emulateMedia({ colorScheme })
  await page.goto(new URL(`document.html${query}`, inject('siteUrl')).href)
  return { page, complaints }
}

/** The words of the script as they are said, in order, for comparing with what became of them. */
function scriptWords(): string[] {
  const script = readFileSync(join(root, 'slides/script.md'), 'utf8')
  const said = script
    .replace(/^#.*$/gm, ' ')
    .replace(/^dur[ée]e\s*:.*$/gimu, ' ')
    .replace(/\[clic\]/gi, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/<[^>]*>/g, ' ')
  return wordsOf(said)
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
}

describe('the page to read', () => {
  let read: Awaited<ReturnType<typeof lookAt>>
  let plain: typeof read
  let complaints: readonly string[]
  let grounds: readonly string[]
  /** All that is asked below of a page, in a narrow window and in a wide one. */
  async function lookAt(page: Page) {
    return {
      told: await page.evaluate(describeDocument),
      narrow: await page.evaluate(describeStills),
      ground: await background(page),
      wide: await page
        .setViewportSize({ width: 1280, height: 844 })
        .then(() => page.evaluate(describeStills)),
    }
  }
  beforeAll(async () => {
    const phone = { viewport: { width: 390, height: 844 } }
    const opened = await open('', phone, 'dark')
    read = await lookAt(opened.page)
    grounds = [read.ground]
    for (const event of ['beforeprint', 'afterprint']) {
      await opened.page.evaluate((name) => window.dispatchEvent(new Event(name)), event)
      grounds = [...grounds, await background(opened.page)]
    }
    complaints = [...opened.complaints]
    plain = await lookAt((await open('', { ...phone, javaScriptEnabled: false })).page)
  })

  test('has every slide with what is said on it, in order, without JavaScript too', () => {
    for (const { told } of [read, plain]) {
      expect(told.slides).toEqual(slides.map(({ id }) => id))
      expect(wordsOf(told.said)).toEqual(scriptWords())
    }
    expect(complaints).toEqual([])
  })

  test('shows each slide as the room does after its last step, as wide as the column', () => {
    for (const [width, { stills, scrollWidth }] of [
      [390, read.narrow],
      [1280, read.wide],
    ] as const) {
      expect(stills).toEqual(slides.map(() => ({ filled: true, shape: 1.78, invisible: 0 })))
      expect(scrollWidth).toBe(width)
    }
  })

  test('is in the dark as its reader is, but on paper, and without JavaScript in the light', () => {
    expect(grounds).toEqual([dark, light, dark])
    expect(plain.ground).toBe(light)
  })

  test('has a table of contents, ways to the slides and back, and the sources', async () => {
    const { contents, lost, sources } = read.told
    expect(contents.filter((id) => !id.startsWith('partie-'))).toEqual(slides.map(({ id }) => id))
    expect(lost).toEqual([])
    for (const { url } of talk.settings.links) expect(sources).toContain(url)
    const { page } = await open()
    await page.locator('#un-schema h3 a').click()
    await until(page, deckReady)
    expect(await page.evaluate(() => window.Reveal.getCurrentSlide().id)).toBe('un-schema')
    await page.keyboard.press('?')
    await page.getByRole('link', { name: 'à lire' }).click()
    await page.waitForURL(/document\.html#un-schema$/)
  })

  test('has ids of its own for everything, one heading for each slide, and no double speech', () => {
    const { doubles, headings, headingsOfSheets } = read.told
    expect(doubles).toEqual([])
    expect(headings).toBe(slides.length)
    expect(headingsOfSheets).toBe(0)
  })

  test('shows figures as large as in the room, in their last state', () => {
    const { figures } = read.narrow
    expect(figures.length).toBeGreaterThan(0)
    for (const { last, share } of figures) {
      expect(last).toBe(true)
      expect(share).toBeGreaterThan(0.89)
    }
  })
})

const [light, dark] = ['rgb(251, 250, 255)', 'rgb(15, 11, 29)']

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}

/** What the page says and leads to. Runs in the page. */
function describeDocument() {
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  const ids = all('[id]').map(({ id }) => id)
  const hrefs = (selector: string) => all(selector).map((link) => link.getAttribute('href') ?? '')
  return {
    slides: all('.slide').map(({ id }) => id),
    said: all('.speech')
      .map(({ textContent }) => textContent)
      .join(' '),
    contents: hrefs('.contents-of-all a').map((href) => href.slice(1)),
    lost: hrefs('a[href^="#"]').filter((href) => !document.getElementById(href.slice(1))),
    sources: hrefs('.sources a'),
    doubles: ids.filter((id, index) => ids.indexOf(id) !== index),
    headings: all('.slide > h3').length,
    headingsOfSheets: all('.slide-sheet :is(h1, h2):not([aria-hidden])').length,
  }
}

/** How slides and figures stand in the column. Runs in the page. */
function describeStills() {
  const width = (element: Element | null | undefined) => element?.getBoundingClientRect().width ?? 0
  const stills = [...document.querySelectorAll<HTMLElement>('.still')].map((still) => {
    const { width: wide, height } = still.getBoundingClientRect()
    return {
      filled: Math.abs(width(still.querySelector('.frame')) - still.clientWidth) < 1,
      shape: Math.round((wide / height) * 100) / 100,
      invisible: [...still.querySelectorAll('.fragment')].filter(
        (fragment) => !fragment.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      ).length,
    }
  })
  const figures = [...document.querySelectorAll('[data-figure]')].map((figure) => {
    const pictures = [...figure.querySelectorAll('.picture')]
    const shown = pictures.filter((picture) => getComputedStyle(picture).visibility === 'visible')
    return {
      last: shown.length === 1 && shown[0] === pictures.at(-1),
      share: width(shown[0]?.querySelector('svg')) / width(figure.closest('.frame')),
    }
  })
  return { stills, figures, scrollWidth: document.documentElement.scrollWidth }
}

describe('a slide that is tapped', () => {
  const small = { viewport: { width: 390, height: 844 } }
  const smallestWords = (page: Page) =>
    page.evaluate(() => {
      const sizes = [...document.querySelectorAll('dialog .diagram text')].map(
        (text) =>
          Number.parseFloat(getComputedStyle(text).fontSize) *
          ((text as SVGTextElement).getScreenCTM()?.a ?? 0),
      )
      return Math.min(...sizes)
    })

  test('fills a phone with words that can be read, or a large window, moves, is zoomed by buttons and two fingers, and goes back', async () => {
    const { page, complaints } = await open('#un-schema', small)
    expect(await background(page), 'as its reader is').toBe(light)
    const still = page.locator('#un-schema .still')
    await still.click({ position: { x: 300, y: 100 } })
    const dialog = page.getByRole('dialog', { name: 'Un schéma se construit' })
    await dialog.waitFor()
    expect(await smallestWords(page)).toBeGreaterThan(12)
    const view = dialog.getByRole('region')
    const seen = () =>
      view.evaluate((one) => ({
        wide: one.scrollWidth,
        left: one.scrollLeft,
        beyond: one.scrollWidth > one.clientWidth,
      }))
    const before = await seen()
    expect(before.beyond).toBe(true)
    expect(before.left, 'where the finger was').toBeGreaterThan(300)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(async () => (await seen()).left).toBeLessThan(before.left)
    await dialog.getByRole('button', { name: 'Plus grand' }).click()
    expect((await seen()).wide).toBeCloseTo(before.wide * 1.4, -1)
    await dialog.getByRole('button', { name: 'Plus petit' }).click()
    await view.evaluate((target) => {
      for (const apart of [100, 200]) {
        const touches = [0, apart].map(
          (x, identifier) => new Touch({ identifier, target, clientX: 100 + x, clientY: 300 }),
        )
        target.dispatchEvent(new TouchEvent('touchmove', { touches, cancelable: true }))
      }
    })
    expect((await seen()).wide).toBeCloseTo(before.wide * 2, -1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'the page stays').toBe(390)
    await dialog.getByRole('button', { name: 'Fermer' }).click()
    expect(await dialog.count()).toBe(0)
    await expect.poll(() => still.locator('.slide-sheet').count()).toBe(1)

    await page.setViewportSize({ width: 1280, height: 720 })
    await page.getByRole('button', { name: /^Agrandir\s: Un schéma/ }).press('Enter')
    const large = page.locator('dialog .still')
    expect((await large.boundingBox())?.width).toBeGreaterThan(1100)
    await page.keyboard.press('Escape')
    await expect.poll(() => still.locator('.slide-sheet').count()).toBe(1)
    await page.locator('#sommaire .still a').first().click()
    expect(await page.getByRole('dialog').count(), 'a link of a slide leads where it leads').toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('for everybody', () => {
  // What does not ask for colours cannot differ from one theme to the other.
  const colours = ['color-contrast', 'link-in-text-block']
  const themes: [string, string, string[]?][] = [
    ['clair', light],
    ['sombre', dark, colours],
  ]
  test.each(soak ? themes : themes.slice(0, 1))(
    'the page to read breaks no rule of accessibility in the theme that the address says, %s',
    async (theme, ground, runOnly) => {
      const { page } = await open(`?theme=${theme}`, {}, theme === 'clair' ? 'dark' : 'light')
      expect(await background(page)).toBe(ground)
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
      const violations = await page.evaluate(async (rules) => {
        const { axe } = window as unknown as {
          axe: {
            run(options: {
              runOnly?: string[]
            }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
          }
        }
        const result = await axe.run(rules ? { runOnly: rules } : {})
        return result.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        )
      }, runOnly)
      expect(violations).toEqual([])
    },
  )
})

describe('on A4', () => {
  let handout: Pdf
  let pairs: Pdf
  /** Millimetres to write on under each slide. */
  let toWriteOn: number[]
  let notes: Pdf | undefined
  beforeAll(async () => {
    const { folder } = await builtSite('small')
    const page = await openSitePage(await theBrowser(), folder, 'document.html?imprimable')
    const paper = async () => readPdf(await printPage(page, { bookmarks: await documentBookmarks(page) }))
    const address = page.url()
    const print = async (query: string) => {
      await page.goto(address + query, { waitUntil: 'commit' })
      await until(page, () => document.documentElement.dataset.print === 'ready')
      return paper()
    }
    handout = await paper()
    pairs = await print('&deux-par-page')
    await page.emulateMedia({ media: 'print' })
    toWriteOn = await page.evaluate(() =>
      [...document.querySelectorAll('.slide')].map((slide) => {
        const lines = [...slide.querySelectorAll('.lines > div')]
        return lines.reduce((sum, line) => sum + line.getBoundingClientRect().height, 0) / (96 / 25.4)
      }),
    )
    await page.emulateMedia({ media: null })
    notes = soak ? await print('&notes-seules') : undefined
  })

  test('the handout has each slide with all that is said below, and short ones share a page', () => {
    expect(new Set(handout.pages.map(({ size }) => size.map(Math.round).join(' × ')))).toEqual(
      new Set(['595 × 842']),
    )
    expect(handout.pages.reduce((sum, { pictures }) => sum + pictures, 0)).toBe(0)
    const text = handout.pages.map((page) => page.text).join(' ')
    const found = new Set(wordsOf(text))
    expect(scriptWords().filter((word) => !found.has(word))).toEqual([])
    const starts = handout.pages.flatMap(({ tags }, page) =>
      tags.filter((tag) => tag === 'H3').map(() => page),
    )
    expect(starts).toHaveLength(slides.length)
    expect(handout.pages.length, 'fewer pages than slides').toBeLessThan(slides.length)
    expect(handout.bookmarks.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual(
      talk.chapters.map((chapter) => [chapter.title, chapter.slides.map(({ title }) => title)]),
    )
    expect(handout.bookmarks.flatMap(({ items }) => items.map(({ page }) => page - 1))).toEqual(starts)
    const links = handout.pages.flatMap((page) => page.links).filter((link) => typeof link === 'string')
    for (const { url } of talk.settings.links) expect(links).toContain(url)
    expect(links.filter((link) => link.includes('localhost') || !link.startsWith('http'))).toEqual([])
  })

  test('chapters begin on new pages, and pages are numbered', () => {
    for (const { page, items } of handout.bookmarks) expect(items[0]?.page).toBe(page)
    expect(new Set(handout.bookmarks.map(({ page }) => page)).size).toBe(talk.chapters.length)
    expect(
      handout.pages
        .slice(1)
        .map(
          ({ text }, index) => text.trim().endsWith(`${index + 2}`) || text.trim().startsWith(`${index + 2}`),
        ),
    ).not.toContain(false)
  })

  test('?deux-par-page has two slides on each page, with room to write', () => {
    expect(pairs.pages).toHaveLength(Math.ceil(slides.length / 2))
    expect(pairs.pages.map(({ tags }) => tags.filter((tag) => tag === 'H3').length)).toEqual(
      pairs.pages.map((_page, index) => Math.min(2, slides.length - index * 2)),
    )
    expect(toWriteOn).toHaveLength(slides.length)
    expect(Math.min(...toWriteOn)).toBeGreaterThan(30)
  })

  test.runIf(soak)('?notes-seules has all that is said, and no slide', () => {
    const pages = notes?.pages ?? []
    const found = new Set(wordsOf(pages.map((page) => page.text).join(' ')))
    expect(scriptWords().filter((word) => !found.has(word))).toEqual([])
    expect(pages.flatMap(({ tags }) => tags.filter((tag) => tag.startsWith('Figure')))).toEqual([])
  })
})

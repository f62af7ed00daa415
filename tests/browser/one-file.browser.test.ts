import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import type { Browser as Firefox, Page as FirefoxPage } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { slides } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { arrive } from './arrive.ts'
import { builtSite } from './built-site.ts'
import { collectComplaints, focusIsBack, lookAround, openContext } from './deck.ts'
import { firefoxPath, goToTheEnd, placeIn, startFirefox } from './firefox.ts'
import { goTo } from './go-to.ts'
import { expectReadsInOrder } from './reads-in-order.ts'
import { deckReady, until } from './until.ts'

let folder: string
/** The address of the file on this disk. */
let file: string

beforeAll(async () => {
  folder = (await builtSite('clé à emporter')).folder
  file = pathToFileURL(join(folder, 'votre-expose.html')).href
})

test('is one file of less than 2 MB, named by the title', () => {
  expect(readdirSync(folder)).toEqual(['votre-expose.html'])
  expect(statSync(new URL(file)).size).toBeLessThan(2_000_000)
  // What needs a server is left out.
  expect(readFileSync(new URL(file), 'utf8')).not.toMatch(/serviceWorker|rel="manifest"|name="version"/)
})

describe('opened from a disk in Chromium, without a network', () => {
  let context: BrowserContext
  let deck: Page
  /** What any page of the context has asked for or complained of. */
  const requests: string[] = []
  const complaints: string[][] = []

  beforeAll(async () => {
    const opened = await openContext({ offline: true })
    context = opened.context
    deck = opened.page
    context.on('request', (request) => requests.push(request.url().slice(0, 200)))
    complaints.push(collectComplaints(deck))
    context.on('page', (page) => complaints.push(collectComplaints(page)))
    await deck.goto(file)
    await until(deck, deckReady)
  })
  afterEach(() => {
    // Nothing but the file itself and what is written inside it; nothing on the console.
    const foreign = requests.filter((url) => url.split(/[?#]/)[0] !== file && !url.startsWith('data:'))
    expect(foreign).toEqual([])
    expect(complaints.flat()).toEqual([])
  })
  afterAll(() => context?.close())

  test('its policy lets in nothing but what it holds, and says so', async () => {
    const policy = await deck.locator('meta[http-equiv]').first().getAttribute('content')
    expect(policy).toMatch(/^default-src 'none'; connect-src 'none'; script-src('sha256-[^']+'| )+;/)
    await deck.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "run"'
      document.body.append(script)
    })
    await expect.poll(() => complaints.flat().join('\n')).toContain('violation of script-src-elem')
    expect(await deck.title()).not.toBe('run')
    complaints[0]?.splice(0)
  })

  test('its policy is kept at every step, in every dialog and in the tab that prints, in the light theme, a page for each slide', async () => {
    await deck.evaluate(goTo, { id: 'ouverture', step: -1 })
    const last = await goToTheEnd(deck)
    expect(await deck.evaluate(() => window.Reveal.isLastSlide())).toBe(true)
    for (const key of ['?', 'g']) {
      await deck.keyboard.press(key)
      await deck.keyboard.press('Escape')
      await focusIsBack(deck)
    }
    await lookAround(deck)
    for (const key of ['b', 'b', 't', 't', 'z', 'z']) await deck.keyboard.press(key)
    const [printed] = await Promise.all([deck.waitForEvent('popup'), deck.keyboard.press('Control+p')])
    await until(printed, () => document.documentElement.matches('[data-print="ready"][data-theme="clair"]'))
    const sheets = await printed.evaluate(() =>
      ['.pdf-page', '.pdf-page section'].map((part) => document.querySelectorAll(part).length),
    )
    expect(sheets).toEqual([slides.length, slides.length])
    expect(await placeIn(deck)).toBe(last)
    await printed.close()
  })

  test('the deck moves by slides and steps, in its own fonts and with its pictures', async () => {
    await deck.evaluate(goTo, { id: 'ouverture', step: -1 })
    await deck.keyboard.press('ArrowRight')
    expect(await placeIn(deck)).toBe('sommaire/-1')
    await deck.goto(`${file}#/deux-moities`)
    // The page hears of its new address a moment later.
    await expect.poll(() => placeIn(deck)).toBe('deux-moities/-1')
    await deck.evaluate(goTo, { id: 'des-points', step: -1 })
    for (const place of ['des-points/0', 'des-points/1']) {
      await deck.keyboard.press('ArrowRight')
      expect(await placeIn(deck)).toBe(place)
    }
    const { families, broken } = await deck.evaluate(async () => {
      await document.fonts.ready
      const loaded = [...document.fonts].filter(({ status }) => status === 'loaded')
      return {
        families: loaded.map(({ family }) => family.replaceAll('"', '')),
        broken: [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth === 0)
          .length,
      }
    })
    expect(families).toEqual(expect.arrayContaining(['Inter Variable', 'Space Grotesk Variable']))
    expect(broken).toBe(0)
  })

  test('figures can be played with', async () => {
    await deck.evaluate(arrive, { id: 'une-figure', step: -1 })
    const figure = deck.locator('section.present [data-figure]')
    await figure.locator('input[type="range"]').first().waitFor()
    await figure.locator('input[type="range"]').first().press('Home')
    await deck.locator('section.present [data-playing] > .live > svg').waitFor()
  })

  test('S opens the speaker’s screen, both lead, and either can be reloaded', async () => {
    await deck.evaluate(goTo, { id: 'des-points', step: -1 })
    const [speaker] = await Promise.all([deck.waitForEvent('popup'), deck.keyboard.press('s')])
    await until(speaker, () => document.querySelector('#now section'))
    expect(await speaker.title()).toMatch(/^Présentateur · Votre exposé/)
    // Nothing of the deck is left on it.
    const left = await speaker.evaluate(() => {
      const { body, documentElement } = document
      return [documentElement.className, body.className, body.style.getPropertyValue('--slide-scale')]
    })
    expect(left).toEqual(['', '', ''])
    const expectBothAt = async (place: string) => {
      for (const page of [deck, speaker]) await expect.poll(() => placeIn(page)).toBe(place)
    }
    await expectBothAt('des-points/-1')
    await speaker.keyboard.press('ArrowRight')
    await expectBothAt('des-points/0')
    await deck.keyboard.press('ArrowRight')
    await expectBothAt('des-points/1')
    await speaker.reload()
    await expectBothAt('des-points/1')
    await deck.reload()
    await expectBothAt('des-points/1')
    await speaker.keyboard.press('ArrowLeft')
    await expectBothAt('des-points/0')
    expect(await speaker.evaluate(() => document.getElementById('passages')?.innerText)).toBeTruthy()
    await speaker.close()
  })

  test('the help leads to the slide in the reading page, which reads, and leads to the slides', async () => {
    await deck.evaluate(goTo, { id: 'des-points', step: -1 })
    await deck.keyboard.press('?')
    await deck.locator('dialog.help a').click()
    await deck.waitForURL(`${file}?document#des-points`)
    await deck.waitForSelector('html.document main article')
    expect(await deck.locator('article .speech').count()).toBeGreaterThan(10)
    expect(await deck.locator('.reveal .slides').count()).toBe(0)
    await deck.locator('article#des-points h3 a').click()
    await until(deck, deckReady)
    expect(await placeIn(deck)).toBe('des-points/-1')
  })

  test('the speaker’s screen opened first opens the room', async () => {
    await deck.goto('about:blank')
    await deck.goto(`${file}?presentateur`)
    await until(deck, () => document.querySelector('#now section'))
    const [room] = await Promise.all([deck.waitForEvent('popup'), deck.click('#open-room')])
    await until(room, deckReady)
    await deck.keyboard.press('Home')
    await deck.keyboard.press('ArrowRight')
    await expect.poll(() => placeIn(room)).toBe('sommaire/-1')
    await room.close()
  })
})

test('without JavaScript reads as a document: all slides in order, with their text and their diagrams', async () => {
  const { context, page } = await openContext({ javaScriptEnabled: false, offline: true })
  await page.goto(file)
  await expectReadsInOrder(page.locator('.slides > section'))
  const scrolls = await page.locator('html').evaluate((html) => getComputedStyle(html).overflowY)
  expect(scrolls).not.toBe('hidden')
  await context.close()
})

describe.skipIf(!soak || !firefoxPath())('opened from a disk in Firefox', () => {
  let browser: Firefox
  const requests: string[] = []

  beforeAll(async () => {
    browser = await startFirefox({
      // No network at all: whatever is asked for goes to a port where nobody listens.
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
      },
    })
  })
  afterAll(() => browser?.close())

  const violations: string[] = []
  const watched = (page: FirefoxPage) => {
    page.on('request', (request) => requests.push(request.url().slice(0, 200)))
    page.on('console', (message) => {
      if (message.text().startsWith('violation')) violations.push(message.text())
    })
    return page
  }
  const openPage = async () => {
    const page = watched(await browser.newPage())
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
        console.error(`violation of ${effectiveDirective}: ${blockedURI} ${sample}`),
      )
      window.print = () => {}
    })
    return page
  }

  test('the deck and the speaker’s screen that it opens lead each other, figures play, nothing is fetched', async () => {
    const room = await openPage()
    await room.goto(`${file}#/des-points`)
    await room.waitForFunction(deckReady)
    const popup = new Promise<FirefoxPage>((resolve) =>
      room.once('popup', (page) => page && resolve(watched(page))),
    )
    await room.keyboard.press('s')
    const speaker = await popup
    await speaker.waitForSelector('#now section')
    const expectBothAt = async (place: string) => {
      for (const page of [room, speaker]) await expect.poll(() => placeIn(page)).toBe(place)
    }
    await expectBothAt('des-points/-1')
    await speaker.bringToFront()
    await speaker.keyboard.press('ArrowRight')
    await expectBothAt('des-points/0')
    await room.bringToFront()
    await room.keyboard.press('ArrowRight')
    await expectBothAt('des-points/1')
    for (const page of [room, speaker]) {
      await page.reload()
      await expectBothAt('des-points/1')
    }
    await room.evaluate(() => window.location.assign('#/une-figure'))
    await room.waitForSelector('section.present [data-figure] input[type="range"]')
    const foreign = requests.filter((url) => url.split(/[?#]/)[0] !== file && !url.startsWith('data:'))
    expect(foreign).toEqual([])
  })

  test('prints, and reads', async () => {
    const page = await openPage()
    await page.goto(`${file}?view=print`)
    await page.waitForSelector('html[data-print="ready"]')
    await page.goto(`${file}?document`)
    await page.waitForSelector('html.document main article .speech')
  })

  test('its policy lets in nothing but what it holds, which is enough for all of it', async () => {
    const page = await openPage()
    await page.goto(`${file}?presentateur`)
    await page.waitForSelector('#now section')
    await page.goto(file)
    await page.waitForFunction(deckReady)
    await goToTheEnd(page)
    expect(await page.evaluate(() => window.Reveal.isLastSlide())).toBe(true)
    expect(violations).toEqual([])
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "run"'
      document.body.append(script)
    })
    await expect.poll(() => violations.join('\n')).toContain('violation of script-src-elem')
    expect(await page.title()).not.toBe('run')
  })
})

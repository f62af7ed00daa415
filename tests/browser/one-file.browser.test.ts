import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import type { Browser as Firefox, Page as FirefoxPage } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { slides } from '../small-talk.ts'
import { builtSite } from './built-site.ts'
import { collectComplaints, focusIsBack, lookAround, openContext } from './deck.ts'
import { firefoxPath, goToTheEnd, placeIn, startFirefox } from './firefox.ts'
import { expectReadsInOrder } from './reads-in-order.ts'

let folder: string
/** All of the talk takes long on a busy machine. */
const whole = { timeout: 300_000 }
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
  /** What any page of the context has asked for or complained of. */
  let requests: string[]
  let complaints: string[][]

  afterEach(() => context.close())

  async function open(query = ''): Promise<Page> {
    const opened = await openContext({ offline: true })
    context = opened.context
    requests = []
    complaints = []
    context.on('request', (request) => requests.push(request.url().slice(0, 200)))
    complaints.push(collectComplaints(opened.page))
    context.on('page', (page) => complaints.push(collectComplaints(page)))
    await opened.page.goto(`${file}${query}`)
    return opened.page
  }

  const openDeck = async (query = '') => {
    const page = await open(query)
    await page.waitForFunction(() => window.Reveal?.isReady())
    return page
  }

  /** Nothing but the file itself and what is written inside it; nothing on the console. */
  function expectSelfContained(): void {
    const foreign = requests.filter((url) => url.split(/[?#]/)[0] !== file && !url.startsWith('data:'))
    expect(foreign).toEqual([])
    expect(complaints.flat()).toEqual([])
  }

  test('its policy lets in nothing but what it holds, and says so', async () => {
    const page = await openDeck()
    const policy = await page.locator('meta[http-equiv]').first().getAttribute('content')
    expect(policy).toMatch(/^default-src 'none'; connect-src 'none'; script-src('sha256-[^']+'| )+;/)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "run"'
      document.body.append(script)
    })
    await expect.poll(() => complaints.flat().join('\n')).toContain('violation of script-src-elem')
    expect(await page.title()).not.toBe('run')
  })

  test('its policy is kept at every step, in every dialog and in the tab that prints', whole, async () => {
    const page = await openDeck()
    const last = await goToTheEnd(page)
    expect(await page.evaluate(() => window.Reveal.isLastSlide())).toBe(true)
    for (const key of ['?', 'g']) {
      await page.keyboard.press(key)
      await page.keyboard.press('Escape')
      await focusIsBack(page)
    }
    await lookAround(page)
    for (const key of ['b', 'b', 't', 't', 'z']) await page.keyboard.press(key)
    const [printed] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Control+p')])
    await printed.waitForSelector('html[data-print="ready"]')
    expect(await placeIn(page)).toBe(last)
    expectSelfContained()
  })

  test('the deck moves by slides and steps, in its own fonts and with its pictures', async () => {
    const page = await openDeck()
    await page.keyboard.press('ArrowRight')
    expect(await placeIn(page)).toBe('sommaire/-1')
    await page.goto(`${file}#/des-points`)
    // The page hears of its new address a moment later.
    await expect.poll(() => placeIn(page)).toBe('des-points/-1')
    for (const place of ['des-points/0', 'des-points/1']) {
      await page.keyboard.press('ArrowRight')
      expect(await placeIn(page)).toBe(place)
    }
    const { families, broken } = await page.evaluate(async () => {
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
    expectSelfContained()
  })

  test('figures can be played with', async () => {
    const page = await openDeck('#/une-figure')
    const figure = page.locator('section.present [data-figure]')
    await figure.locator('input[type="range"]').first().waitFor()
    await figure.locator('input[type="range"]').first().press('Home')
    await page.locator('section.present [data-playing] > .live > svg').waitFor()
    expectSelfContained()
  })

  test('S opens the speaker’s screen, both lead, and either can be reloaded', async () => {
    const room = await openDeck('#/des-points')
    const [speaker] = await Promise.all([room.waitForEvent('popup'), room.keyboard.press('s')])
    await speaker.waitForSelector('#now section')
    expect(await speaker.title()).toMatch(/^Présentateur · Votre exposé/)
    // Nothing of the deck is left on it.
    const left = await speaker.evaluate(() => {
      const { body, documentElement } = document
      return [documentElement.className, body.className, body.style.getPropertyValue('--slide-scale')]
    })
    expect(left).toEqual(['', '', ''])
    const expectBothAt = async (place: string) => {
      for (const page of [room, speaker]) await expect.poll(() => placeIn(page)).toBe(place)
    }
    await expectBothAt('des-points/-1')
    await speaker.keyboard.press('ArrowRight')
    await expectBothAt('des-points/0')
    await room.keyboard.press('ArrowRight')
    await expectBothAt('des-points/1')
    await speaker.reload()
    await expectBothAt('des-points/1')
    await room.reload()
    await expectBothAt('des-points/1')
    await speaker.keyboard.press('ArrowLeft')
    await expectBothAt('des-points/0')
    expect(await speaker.locator('#passages').innerText()).not.toBe('')
    expectSelfContained()
  })

  test('the speaker’s screen opened first opens the room', async () => {
    const speaker = await open('?presentateur')
    await speaker.waitForSelector('#now section')
    const [room] = await Promise.all([speaker.waitForEvent('popup'), speaker.click('#open-room')])
    await room.waitForFunction(() => window.Reveal?.isReady())
    await speaker.keyboard.press('ArrowRight')
    await expect.poll(() => placeIn(room)).toBe('sommaire/-1')
    expectSelfContained()
  })

  test('without JavaScript reads as a document: all slides in order, with their text and their diagrams', async () => {
    const { context, page } = await openContext({ javaScriptEnabled: false, offline: true })
    await page.goto(file)
    await expectReadsInOrder(page.locator('.slides > section'))
    const scrolls = await page.locator('html').evaluate((html) => getComputedStyle(html).overflowY)
    expect(scrolls).not.toBe('hidden')
    await context.close()
  })

  test('the reading page reads, and leads to the slides', async () => {
    const page = await open('?document')
    await page.waitForSelector('html.document main article')
    expect(await page.locator('article .speech').count()).toBeGreaterThan(10)
    expect(await page.locator('.reveal .slides').count()).toBe(0)
    await page.locator('article#des-points h3 a').click()
    await page.waitForFunction(() => window.Reveal?.isReady())
    expect(await placeIn(page)).toBe('des-points/-1')
    expectSelfContained()
  })

  test('the help leads to the slide in the reading page', async () => {
    const page = await openDeck('#/des-points')
    await page.keyboard.press('?')
    await page.locator('dialog.help a').click()
    await page.waitForURL(`${file}?document#des-points`)
    await page.waitForSelector('html.document main article')
    expectSelfContained()
  })

  test('the print view gets ready, in the light theme, a page for each slide', async () => {
    const page = await open('?view=print')
    await page.waitForSelector('html[data-print="ready"][data-theme="clair"]')
    expect(await page.locator('.pdf-page').count()).toBe(await page.locator('.pdf-page section').count())
    expect(await page.locator('.pdf-page').count()).toBe(slides.length)
    expectSelfContained()
  })
})

describe.skipIf(!firefoxPath())('opened from a disk in Firefox', () => {
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
    await room.waitForFunction(() => window.Reveal?.isReady())
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

  test('its policy lets in nothing but what it holds, which is enough for all of it', whole, async () => {
    const page = await openPage()
    await page.goto(`${file}?presentateur`)
    await page.waitForSelector('#now section')
    await page.goto(file)
    await page.waitForFunction(() => window.Reveal?.isReady())
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

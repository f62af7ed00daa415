import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  PageScreenshotOptions,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { launchBrowser } from '../../src/build/browser.ts'

/** A deck open in a browser, and what it has written to the console. */
export interface OpenDeck {
  readonly page: Page
  readonly complaints: readonly string[]
}

/** How long a test waits for what has to come, in milliseconds: a busy machine is no fault. */
export const patience = 90_000

/**
 * One Chromium for a test file. `open('#/spof')` gives the deck at that place once it is ready; `prepare` sees the page before it loads.
 * `usual` are options of all its pages: `withoutWorker` where nothing is asked of the worker.
 */
export function useDeck(usual: BrowserContextOptions = {}): {
  open(
    path?: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<OpenDeck>
} {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser(inject('browserPath'))
  })
  // Open pages go on working: a file would become slower from test to test.
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
  afterAll(() => browser.close())
  return {
    async open(path = '', options = {}, prepare = async () => {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 720 },
        ...usual,
        ...options,
      })
      context.setDefaultTimeout(patience)
      const page = await context.newPage()
      const complaints = collectComplaints(page)
      await prepare(page)
      const scripted = options.javaScriptEnabled !== false
      await page.goto(new URL(path, inject('siteUrl')).href, {
        waitUntil: scripted ? 'domcontentloaded' : 'load',
      })
      if (scripted) await page.waitForFunction(allHere)
      return { page, complaints }
    },
  }
}

/** Runs in the page: whether the deck is ready, and all slides have come. */
const allHere = () => window.Reveal?.isReady() && !document.querySelector('.slides > [data-file]')

/** Without the worker that fetches the whole site behind a first page: it takes as long as the page itself. */
export const withoutWorker: BrowserContextOptions = { serviceWorkers: 'block' }

/** Everything that the page says on its console, throws, or fails to load. */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.text() !== 'Service Worker registration blocked by Playwright')
      complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
  })
  return complaints
}

/** Takes pictures of a page, as texts to be compared: quicker than Playwright's screenshots, which wait for more than we need. */
export async function openCamera(page: Page): Promise<(clip?: Clip) => Promise<string>> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const session = await page.context().newCDPSession(page)
  return async (clip) => {
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      ...(clip && { clip: { ...clip, scale: 1 } }),
    })
    return data
  }
}

type Clip = NonNullable<PageScreenshotOptions['clip']>

/** Everything that a policy refuses is written to the console, where `complaints` has it; nothing is really printed. */
export async function tellViolations(page: Page | BrowserContext): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`violation of ${effectiveDirective}: ${blockedURI} ${sample}`),
    )
    window.print = () => {}
  })
}

/** Has all slides put into the document, as the search for a word needs them. */
export async function bringAllSlides(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.slides > section')].every((slide) => slide.firstElementChild),
  )
}

export interface Place {
  readonly id: string
  /** Index of the last step shown, -1 before the first; undefined on a slide without steps. */
  readonly step: number | undefined
}

/** Where the deck stands. */
export function placeOf(page: Page): Promise<Place> {
  return page.evaluate(() => ({ id: window.Reveal.getCurrentSlide().id, step: window.Reveal.getIndices().f }))
}

import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  PageScreenshotOptions,
} from 'playwright-core'
import { afterAll, afterEach, inject } from 'vitest'
import { launchBrowser } from '../../src/build/browser.ts'
import { patience, until } from './until.ts'

/** A deck open in a browser, and what it has written to the console. */
export interface OpenDeck {
  readonly page: Page
  readonly complaints: readonly string[]
}

type Open = (
  path?: string,
  options?: BrowserContextOptions,
  prepare?: (page: Page) => Promise<void>,
) => Promise<OpenDeck>

export interface Decks {
  /** The deck at a place, once it is ready. `prepare` sees the page before it loads: it may listen, and route. */
  readonly open: Open
  /** The same in a context of its own, where `prepare` may add scripts too. */
  readonly openNew: Open
  /** A page that shows nothing of the site yet; its context is as for `open`. */
  blank(options?: BrowserContextOptions): Promise<Page>
  /** One more page beside an open one, such as the speaker's. */
  beside(page: Page, options?: BrowserContextOptions): Promise<Page>
}

/**
 * Decks for a test file. `usual` are options of all its pages: `withoutWorker` where nothing is asked of the worker. Without it pages
 * are not used again from test to test: a new one takes twice the time of one that goes elsewhere.
 */
export function useDeck(usual: BrowserContextOptions = {}, site: 'siteUrl' | 'talkUrl' = 'siteUrl'): Decks {
  const ground = usual.serviceWorkers === 'block' ? openGround(usual, site) : undefined
  // Open pages go on working: a file would become slower from test to test.
  afterEach(async () => {
    await ground?.tidy()
    const contexts = (await theBrowser()).contexts()
    await Promise.all(contexts.filter((context) => context !== ground?.context).map((one) => one.close()))
  })
  afterAll(() => ground?.context?.close())
  const fresh = async (options: BrowserContextOptions = {}) =>
    (await openContext({ ...usual, ...options })).page
  const blank = async (options: BrowserContextOptions = {}) => (await ground?.page(options)) ?? fresh(options)
  const openIn =
    (newPage: typeof fresh): Open =>
    async (path = '', options = {}, prepare) => {
      const page = await newPage(options)
      const complaints = collectComplaints(page)
      await prepare?.(page)
      const scripted = options.javaScriptEnabled !== false
      await page.goto(new URL(path, inject(site)).href, {
        waitUntil: scripted ? 'domcontentloaded' : 'load',
      })
      if (scripted) await until(page, allHere)
      return { page, complaints }
    }
  return {
    open: openIn(blank),
    openNew: openIn(fresh),
    blank,
    beside: async (page, options) =>
      (page.context() === ground?.context ? await ground.page(options) : undefined) ??
      page.context().newPage(),
  }
}

let launched: Promise<Browser> | undefined

/** The Chromium of all tests of this worker. */
export async function theBrowser(): Promise<Browser> {
  launched ??= launchBrowser(inject('browserPath'))
  const browser = await launched
  if (browser.isConnected()) return browser
  launched = launchBrowser(inject('browserPath'))
  return launched
}

/** A context of its own, whose pages tell what their policy refuses, and a page in it. */
export async function openContext(
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await (await theBrowser()).newContext({ ...usualOptions, ...options })
  context.setDefaultTimeout(patience)
  context.setDefaultNavigationTimeout(300_000) // sites are built when they are first asked for
  await tellViolations(context)
  return { context, page: await context.newPage() }
}

/** Nothing moves unless a test is about that: each frame of a fade is drawn by the processor. */
const usualOptions = { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' } as const

/** As people see it who have not asked for less. */
export const inMotion = { reducedMotion: 'no-preference' } as const

/** Pages that rest from test to test, on a file of the site that does nothing. */
function openGround(usual: BrowserContextOptions, site: 'siteUrl' | 'talkUrl') {
  let resting: Page[] = []
  const all = new Set<Page>()
  const own = {
    context: undefined as BrowserContext | undefined,
    /** A page that has rested, or a new one; nothing if the options ask for a context of their own. */
    async page(options: BrowserContextOptions = {}): Promise<Page | undefined> {
      const {
        viewport,
        reducedMotion = usualOptions.reducedMotion,
        forcedColors = 'none',
        ...others
      } = options
      if (viewport === null || Object.keys(others).length > 0) return undefined
      let page = resting.shift() ?? (await own.context?.newPage())
      if (!page) {
        const opened = await openContext(usual)
        page = opened.page
        own.context = opened.context
        own.context.on('close', () => {
          own.context = undefined
          resting = []
          all.clear()
        })
      }
      all.add(page)
      await page.setViewportSize(viewport ?? usualOptions.viewport)
      await page.emulateMedia({ reducedMotion, forcedColors })
      return page
    },
    async tidy(): Promise<void> {
      const used = own.context?.pages().filter((page) => !resting.includes(page)) ?? []
      const tired = used.filter((page) => all.has(page)).slice(0, 2 - resting.length)
      await Promise.all(used.filter((page) => !tired.includes(page)).map((page) => page.close()))
      await Promise.all(tired.map((page) => rest(page, site).catch(() => page.close())))
      const rested = tired.filter((page) => !page.isClosed())
      await Promise.all(rested.map((page) => page.evaluate(forget)))
      resting.push(...rested)
    },
  }
  return own
}

async function rest(page: Page, site: 'siteUrl' | 'talkUrl'): Promise<void> {
  for (const event of heard) page.removeAllListeners(event)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goto(new URL('sw.js', inject(site)).href)
}

/** Runs in the page. */
function forget(): void {
  localStorage.clear()
  sessionStorage.clear()
}

/** Runs in the page: whether the deck is ready, and all slides have come. */
export const allHere = () =>
  document.querySelector('.reveal.ready') && !document.querySelector('.slides > [data-file]')

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

const heard = ['console', 'pageerror', 'requestfailed', 'response', 'request'] as const

/** Takes pictures of a page, as texts to be compared: quicker than Playwright's screenshots, which wait for more than we need. */
export async function openCamera(page: Page): Promise<(clip?: Clip) => Promise<string>> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const session = await page.context().newCDPSession(page)
  return async (clip) => {
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      ...(clip && { clip: { scale: 1, ...clip } }),
    })
    return data
  }
}

type Clip = NonNullable<PageScreenshotOptions['clip']> & { readonly scale?: number }

/** Everything that a policy refuses is written to the console, where `complaints` has it; nothing is really printed. */
export async function tellViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`violation of ${effectiveDirective}: ${blockedURI} ${sample}`),
    )
    window.print = () => {}
  })
}

/** A dialog that closes keeps the focus until the next frame, and with it the keys. */
export async function focusIsBack(page: Page): Promise<void> {
  await until(page, () => !document.querySelector('dialog[open]') && document.activeElement === document.body)
}

/** Opens the overview and closes it: its code comes late. */
export async function lookAround(page: Page): Promise<void> {
  await page.keyboard.press('o')
  await until(page, () => document.querySelector('dialog[open]'))
  await page.keyboard.press('Escape')
  await focusIsBack(page)
}

/** Has all slides put into the document, as the search for a word needs them. */
export async function bringAllSlides(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await until(page, () => document.querySelector('dialog[open]'))
  await until(page, () =>
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

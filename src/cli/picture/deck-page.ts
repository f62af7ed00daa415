import type { Browser, Page } from 'playwright-core'
import { type Size, slideSize } from '../../kit/slide-size.ts'
import type { Theme } from '../../kit/theme.ts'
import type { SiteFile } from '../built-site.ts'

/** Something that the page said or asked for while a slide was shown. */
export interface Remark {
  readonly kind: 'console' | 'request'
  readonly text: string
  /** Of the file concerned, if one is. */
  readonly address?: string
}

/** The built deck, open in a browser that reaches no network. */
export interface DeckPage {
  readonly page: Page
  /** What the page has said or asked for since this was asked last. */
  takeRemarks(): Remark[]
}

const origin = 'http://talk.localhost'

/** Opens the deck of a site held in memory. Requests elsewhere go unanswered, and are remarked. */
export async function openDeckPage(
  browser: Browser,
  site: ReadonlyMap<string, SiteFile>,
  theme: Theme,
): Promise<DeckPage> {
  const context = await browser.newContext({
    bypassCSP: true, // axe and the sheet that hides words come from outside
    viewport: slideSize,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const remarks: Remark[] = []
  page.on('console', (message) => {
    const { url } = message.location()
    // What we do not answer is remarked where it is asked for.
    if (/^Failed to load resource/.test(message.text()) && !answers(url)) return
    remarks.push({ kind: 'console', text: `${message.type()}: ${message.text()}` })
  })
  page.on('pageerror', (error) => remarks.push({ kind: 'console', text: `error: ${error.message}` }))
  const answers = (address: string) => {
    const url = new URL(address, origin)
    return url.origin === origin ? site.get(decodeURI(url.pathname)) : undefined
  }
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== origin) {
      remarks.push({ kind: 'request', text: url.href, address: url.href })
      return route.abort()
    }
    const file = answers(url.href)
    if (file) return route.fulfill({ body: Buffer.from(file.body), contentType: file.type })
    const address = decodeURI(url.pathname).slice(1)
    remarks.push({ kind: 'console', text: `${address} is missing`, address })
    return route.fulfill({ status: 404, body: '' })
  })
  await page.goto(`${origin}/index.html?theme=${theme}`)
  await page.waitForFunction(
    () => window.Reveal?.isReady() && !document.querySelector('.slides > [data-file]'),
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.addStyleTag({ content: hideWords })
  return { page, takeRemarks: () => remarks.splice(0) }
}

/** The same page in another size of window. */
export async function resizeDeckPage(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(async () => {
    window.Reveal.layout()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

/** What is drawn in the text's colour stays: only letters go. */
const hideWords = `
.check-without-words :is(*, *::before, *::after) {
  -webkit-text-fill-color: transparent !important;
  text-shadow: none !important;
  text-decoration-color: transparent !important;
  transition: none !important;
}
.check-without-words svg :is(text, text *) { fill: transparent !important; stroke: transparent !important; }`

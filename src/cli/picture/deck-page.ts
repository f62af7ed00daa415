import type { Browser, Page } from 'playwright-core'
import type { SiteFile } from '../../build/built-site.ts'
import type { Size } from '../../kit/slide-size.ts'
import type { Theme } from '../../kit/theme.ts'

/** How the deck is looked at. */
export interface Look {
  readonly theme: Theme
  readonly size: Size
  readonly motion?: boolean
}

/** Something that the page said or asked for while a slide was shown. */
export interface Remark {
  readonly kind: 'console' | 'request'
  readonly text: string
  readonly slide: string | undefined
}

/** The built deck, open in a browser that reaches no network. */
export interface DeckPage {
  readonly page: Page
  readonly look: Look
  readonly remarks: Remark[]
  /** Names the slide for remarks that come from now on. */
  shows(slide: string): void
}

const origin = 'http://talk.localhost'

/** Opens the deck of a site held in memory. Requests elsewhere go unanswered, and are remarked. */
export async function openDeckPage(
  browser: Browser,
  site: ReadonlyMap<string, SiteFile>,
  look: Look,
): Promise<DeckPage> {
  const context = await browser.newContext({
    viewport: look.size,
    reducedMotion: look.motion ? 'no-preference' : 'reduce',
  })
  const page = await context.newPage()
  const remarks: Remark[] = []
  let slide: string | undefined
  const remark = (kind: Remark['kind'], text: string) => remarks.push({ kind, text, slide })
  page.on('console', (message) => remark('console', `${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => remark('console', `error: ${error.message}`))
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== origin) {
      remark('request', url.href)
      return route.abort()
    }
    const file = site.get(decodeURI(url.pathname))
    if (file) return route.fulfill({ body: Buffer.from(file.body), contentType: file.type })
    remark('console', `${url.pathname} is missing`)
    return route.fulfill({ status: 404, body: '' })
  })
  // tsx names the functions that it compiles by a helper of its own, which a function sent to the page would look for.
  await page.addInitScript('globalThis.__name ??= (named) => named')
  await page.goto(`${origin}/index.html?theme=${look.theme}`)
  await page.waitForFunction(() => window.Reveal?.isReady())
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.addStyleTag({ content: hideWords })
  return {
    page,
    look,
    remarks,
    shows(id) {
      slide = id
    },
  }
}

/** What is drawn in the text's colour stays: only letters go. */
const hideWords = `
.check-without-words :is(.slides *, .slides *::before, .slides *::after) {
  -webkit-text-fill-color: transparent !important;
  text-shadow: none !important;
  text-decoration-color: transparent !important;
  transition: none !important;
}
.check-without-words svg :is(text, text *) { fill: transparent !important; stroke: transparent !important; }`

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { browserHint, findBrowser, launchBrowser } from '../build/browser.ts'
import { serveFiles } from '../build/site/serve-files.ts'
import { Failure } from './failure.ts'

const origin = 'http://talk.localhost'

/**
 * @param scale how many pixels of a picture a pixel of the page is. Chromium draws all once more where only its pages are told.
 * @throws a Failure where there is no Chromium, or it does not start.
 */
export async function startBrowser(scale = 1): Promise<Browser> {
  const path = findBrowser()
  if (!path) throw new Failure(1, `No Chromium found. ${browserHint()}`)
  try {
    return await launchBrowser(path, scale === 1 ? [] : [`--force-device-scale-factor=${scale}`])
  } catch (error) {
    throw new Failure(1, `${path} does not start. ${(error as Error).message.split('\n')[0]}`)
  }
}

/** Opens a page of the built site and waits until it says that it is ready to print. Its files come from the disk, and nothing else is asked for. */
export async function openSitePage(
  browser: Browser,
  site: string,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, ...options })
  await serveFiles(page, origin, (name) => {
    const file = join(site, name)
    return existsSync(file) ? readFileSync(file) : undefined
  })
  const broken = new Promise<never>((_resolve, reject) => {
    page.on('pageerror', ({ message }) => reject(cannotPrint(address, message)))
    page.on('crash', () => reject(cannotPrint(address, 'its page has crashed. Is there memory left?')))
  })
  broken.catch(() => {}) // told below
  await page.goto(`${origin}/${address}`, { waitUntil: 'commit' })
  const ready = page.locator('html[data-print="ready"]').waitFor({ state: 'attached', timeout: patience })
  await Promise.race([broken, ready]).catch((error) => {
    if (error instanceof Failure) throw error
    const slow = error.name === 'TimeoutError'
    throw cannotPrint(
      address,
      slow ? `not ready after ${patience / 60_000} minutes.` : 'the browser has ended.',
    )
  })
  return page
}

/** A page that cannot get ready says why; one that only takes its time on a slow machine is waited for. */
const patience = 15 * 60_000

function cannotPrint(address: string, why: string): Failure {
  return new Failure(1, `${address} cannot be printed: ${why}\nOpen it with \`npm run preview\` to see.`)
}

/** Links to other pages of the site lead to where it is published; where that is not known they are words only. */
export async function publishLinks(page: Page): Promise<void> {
  await page.evaluate((inside) => {
    const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const place = link.getAttribute('href') ?? ''
      if (place.startsWith('#') ? document.getElementById(place.slice(1)) : !link.href.startsWith(inside))
        continue
      if (published && !place.startsWith('#')) link.href = new URL(place, published).href
      else link.removeAttribute('href')
    }
  }, origin)
}

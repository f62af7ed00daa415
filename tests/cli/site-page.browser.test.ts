import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../src/build/browser.ts'
import { openSitePage } from '../../src/cli/site-page.ts'
import { theBrowser } from '../browser/deck.ts'

let site: string
let browser: Browser
beforeEach(async () => {
  site = mkdtempSync(join(tmpdir(), 'site-'))
  browser = await theBrowser()
})
afterEach(async () => {
  const contexts = (await theBrowser()).contexts()
  await Promise.all(contexts.map((context) => context.close()))
  rmSync(site, { recursive: true, force: true })
})

function open(html: string): Promise<Page> {
  writeFileSync(join(site, 'index.html'), `<!doctype html><title>Essai</title>${html}`)
  return openSitePage(browser, site, 'index.html')
}

/** Once it shows the site's page. */
async function pageOfSite(): Promise<Page> {
  for (;;) {
    const page = browser.contexts()[0]?.pages()[0]
    if ((await page?.title()) === 'Essai' && page) return page
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('a page is waited for until it says that it is ready', async () => {
  const page = await open(
    "<p>un</p><script>setTimeout(() => { document.documentElement.dataset.print = 'ready' }, 300)</script>",
  )
  expect(await page.locator('p').textContent()).toBe('un')
})

test('a page that breaks is not waited for, and its error is passed on', async () => {
  await expect(open('<script>throw new Error("panne")</script>')).rejects.toThrow(
    /^index\.html cannot be printed: panne[\s\S]*npm run preview/,
  )
})

test('nor is a page that has crashed', async () => {
  const told = expect(open('')).rejects.toThrow(/its page has crashed/)
  const page = await pageOfSite()
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => {})
  await told
})

test('nor a browser that has ended', async () => {
  browser = await launchBrowser(inject('browserPath'))
  const told = expect(open('')).rejects.toThrow(/the browser has ended/)
  await pageOfSite()
  await browser.close()
  await told
})

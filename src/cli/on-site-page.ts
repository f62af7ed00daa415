import type { Page } from 'playwright-core'
import { freshSite } from './fresh-site.ts'
import type { Progress } from './progress.ts'
import { openSitePage, startBrowser } from './site-page.ts'

/** Opens a page of the site, which is built first where it is not up to date, for as long as something is done with it. @throws a Failure. */
export async function onSitePage<Result>(
  root: string,
  address: string,
  deviceScaleFactor: number,
  progress: Progress,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const site = await freshSite(root, () => progress.at('Building the site'))
  progress.at('Opening the talk')
  const browser = await startBrowser(deviceScaleFactor)
  try {
    return await use(await openSitePage(browser, site, address, { deviceScaleFactor }))
  } finally {
    progress.done()
    await browser.close()
  }
}

/** A picture of each page of the print view, in order. */
export async function photographPages(page: Page, progress: Progress): Promise<Uint8Array[]> {
  const pictures: Uint8Array[] = []
  const pages = await page.locator('.pdf-page').all()
  for (const [index, each] of pages.entries()) {
    progress.at(`Picture ${index + 1} of ${pages.length}`)
    pictures.push(await each.screenshot())
  }
  return pictures
}

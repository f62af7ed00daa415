import { freshSite } from '../fresh-site.ts'
import type { Progress } from '../progress.ts'
import { openSitePage, startBrowser } from '../site-page.ts'

export interface Photograph {
  readonly png: Uint8Array
  /** The words on the slide and the descriptions of its figures. */
  readonly words: string
}

/** A picture of each slide after its last step, of 2560 × 1440 pixels, by the slide's id. @throws a Failure. */
export async function photographSlides(
  root: string,
  theme: string,
  progress: Progress,
): Promise<ReadonlyMap<string, Photograph>> {
  const site = await freshSite(root, () => progress.at('Building the site'))
  progress.at('Opening the talk')
  const browser = await startBrowser()
  try {
    const address = `index.html?view=print&theme=${theme}`
    const page = await openSitePage(browser, site, address, { deviceScaleFactor: 2 })
    const photographs = new Map<string, Photograph>()
    const pages = await page.locator('.pdf-page').all()
    for (const [index, slide] of pages.entries()) {
      progress.at(`Slide ${index + 1} of ${pages.length}`)
      const { id, words } = await slide.locator('section').evaluate((section) => {
        for (const part of section.querySelectorAll('aside.notes, .hidden, .symbols')) part.remove()
        return { id: (section as HTMLElement).dataset.slide ?? '', words: section.textContent ?? '' }
      })
      photographs.set(id, { png: await slide.screenshot(), words: words.replace(/\s+/g, ' ').trim() })
    }
    return photographs
  } finally {
    await browser.close()
  }
}

import type { Browser } from 'playwright-core'
import { median, quantile } from './statistics.ts'
import { pressOn, watchPage } from './watch-page.ts'

const presses = 100

const bare = `<!doctype html><style>p { visibility: hidden } p.shown { visibility: visible }</style>${'<p>un</p>'.repeat(presses)}
<script>let at = 0; onkeydown = () => document.querySelectorAll('p')[at++].classList.add('shown')</script>`

/** What a key costs the browser itself, in milliseconds until the frame is painted: a page of words, of which each key shows one more. */
export async function measureFloor(browser: Browser): Promise<{ median: number; p95: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  try {
    await watchPage(page)
    await page.goto(`data:text/html,${encodeURIComponent(bare)}`)
    await page.waitForTimeout(1500)
    for (let press = 0; press < presses; press++) await pressOn(page, press)
    const frames = await page.evaluate(() => window.bench.frames)
    return { median: median(frames), p95: quantile(frames, 0.95) }
  } finally {
    await page.context().close()
  }
}

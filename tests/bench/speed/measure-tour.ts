import type { Browser } from 'playwright-core'
import { pressOn, watchPage } from './watch-page.ts'

/** The talk played from a slide on. Times in milliseconds. */
export interface Tour {
  readonly frames: readonly number[]
  readonly longTasks: readonly number[]
  readonly shift: number
  /** JavaScript's heap after a collection, in bytes. */
  readonly heap: number
}

/** Presses → until the talk ends, or at most `presses` times from its middle on. The page has come to rest before. */
export async function measureTour(browser: Browser, url: string, presses?: number): Promise<Tour> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    const page = await context.newPage()
    await watchPage(page)
    await page.goto(url, { timeout: 240_000 })
    await page.waitForFunction(() => window.bench.readyAt !== undefined, undefined, { timeout: 240_000 })
    const isYardstick = await page.evaluate(() => document.querySelector('[data-markdown]') !== null)
    if (isYardstick)
      await page.waitForFunction(() => 'drawn' in document.documentElement.dataset, undefined, {
        timeout: 600_000,
      })
    if (presses)
      await page.evaluate(() => window.Reveal.slide(Math.floor(window.Reveal.getTotalSlides() / 2)))
    await page.waitForTimeout(1500)
    await page.evaluate(() => {
      window.bench.longTasks = []
      window.bench.shift = 0
    })
    const place = () => page.evaluate(() => JSON.stringify(window.Reveal.getState()))
    let last = await place()
    for (let press = 0; press < (presses ?? Number.POSITIVE_INFINITY); press++) {
      await pressOn(page, press)
      const now = await place()
      if (now === last) break
      last = now
    }
    const session = await context.newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const { frames, longTasks, shift } = await page.evaluate(() => window.bench)
    return { frames, longTasks, shift, heap: usedSize }
  } finally {
    await context.close()
  }
}

import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { ensureBrowser, launchBrowser } from '../../src/build/browser.ts'
import { siteConfig } from '../../src/cli/site-config.ts'

/**
 * The longest task while each slider of each figure is dragged from end to end and back, in milliseconds: under 50, so that the hand feels no
 * stutter. Tasks that the browser does not call long (under 50 ms) count as none.
 */
const limit = 50
const movesPerDrag = 60

const root = join(import.meta.dirname, '../..')
const executable = ensureBrowser((line) => console.log(line))
process.env.CHROMIUM_PATH = executable
const outDir = join(root, 'node_modules/.cache/bench-site')
await build(await siteConfig(root, { logLevel: 'warn', build: { outDir, emptyOutDir: true } }))
const server = await preview(await siteConfig(root, { build: { outDir }, preview: { port: 0 } }))
const browser = await launchBrowser(executable)
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
await page.goto(server.resolvedUrls?.local[0] ?? '')
await page.waitForFunction(() => window.Reveal?.isReady())
await page.evaluate(() => {
  const tasks: number[] = []
  Object.assign(window, { tasks })
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
    },
  )
})

const ids = await page.$$eval('section:has([data-figure])', (sections) => sections.map(({ id }) => id))
for (const id of ids) {
  await page.evaluate((id) => {
    location.hash = `#/${id}`
  }, id)
  await page.locator(`#${id} .figure-controls`).waitFor()
  await longTasks(page)
  const sliders = await page.locator(`#${id} input[type=range]`).all()
  for (const slider of sliders) await drag(page, slider)
  const tasks = await longTasks(page)
  const longest = Math.max(0, ...tasks)
  console.log(
    `${id}: ${sliders.length} sliders, longest task ${longest === 0 ? `under ${limit}` : longest} ms`,
  )
  if (longest > limit) process.exitCode = 1
}
await browser.close()
await server.close()

async function drag(page: Page, slider: Locator): Promise<void> {
  const box = await slider.boundingBox()
  if (!box) throw new Error('a slider that is not shown')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 2, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 2, y, { steps: movesPerDrag })
  await page.mouse.move(box.x + 2, y, { steps: movesPerDrag })
  await page.mouse.up()
}

/** Those since the last call. */
function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0))
}

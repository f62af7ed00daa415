import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { ensureBrowser, launchBrowser } from '../../src/build/browser.ts'
import { siteConfig } from '../../src/cli/site-config.ts'
import { longTalk } from './speed/long-talk.ts'
import { measureDeck } from './speed/measure-deck.ts'
import { measureFloor } from './speed/measure-floor.ts'
import { measurePdf } from './speed/measure-pdf.ts'
import { serveCompressed } from './speed/serve-compressed.ts'
import { type Comparison, comparisonTable, summaryTable } from './speed/table.ts'
import { buildYardstick } from './yardstick/build-yardstick.ts'

/**
 * How fast the deck is beside the same slides as a plain reveal deck, on this machine: the talk as it is, and repeated up to 1,000 slides.
 * `--runs 5 --sizes 0,100,400,1000`, 0 being the talk as it is. Writes a JSON file, `--output`.
 */
const project = join(import.meta.dirname, '../..')
const cache = join(project, 'node_modules/.cache/bench')
const { values } = parseArgs({
  options: {
    output: { type: 'string', default: join(cache, 'speed.json') },
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '0,100,400,1000' },
  },
})
const executable = ensureBrowser((line) => console.log(line))
process.env.CHROMIUM_PATH = executable

const machine = `${cpus()[0]?.model} × ${cpus().length}, Node ${process.version}`
const comparisons: Comparison[] = []
const browser = await launchBrowser(executable)
const floor = await measureFloor(browser)
console.log(
  `key to frame on a bare page: median ${floor.median.toFixed(1)} ms, p95 ${floor.p95.toFixed(1)} ms\n`,
)
mkdirSync(cache, { recursive: true })
for (const size of values.sizes.split(',').map(Number)) {
  const talk = await longTalk(project, size)
  const ours = join(cache, 'ours')
  const plain = join(cache, 'plain')
  await build(await siteConfig(talk.root, { logLevel: 'error', build: { outDir: ours, emptyOutDir: true } }))
  await buildYardstick(project, talk.root, plain)
  const sites = { ours: await serveCompressed(ours), plain: await serveCompressed(plain) }
  const loads = [loadavg()[0] ?? 0]
  const measured = await measureDeck(
    browser,
    { ours: sites.ours.url, plain: sites.plain.url },
    Number(values.runs),
    size > 0,
  )
  loads.push(loadavg()[0] ?? 0)
  const pdf = size === 0 ? await measurePdf(project, browser, sites.plain.url) : undefined
  comparisons.push({ slides: talk.slides, load: Math.max(...loads), ...measured, ...(pdf ? { pdf } : {}) })
  sites.ours.close()
  sites.plain.close()
  talk.remove()
  console.log(`${comparisonTable(comparisons.slice(-1))}\n`)
  // After each, so that what was measured stays if a later one fails.
  writeFileSync(
    values.output,
    JSON.stringify({ machine, runs: Number(values.runs), floor, comparisons }, null, 2),
  )
}
await browser.close()
console.log(`${summaryTable(comparisons)}\n`)
console.log(`${machine}; written to ${values.output}`)

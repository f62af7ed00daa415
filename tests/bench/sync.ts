import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'
import { ensureBrowser, launchBrowser } from '../../src/build/browser.ts'
import { siteConfig } from '../../src/cli/site-config.ts'

/**
 * From a key press on one screen to the change painted on the other, in milliseconds: both pages in windows of one browser, every step of
 * the talk, in both directions; at rest, as a speaker presses, and each press as soon as the one before is painted. The clock is the
 * machine's, which all pages share.
 */
const root = join(import.meta.dirname, '../..')
const moves = 80
const restMilliseconds = 400 // a step fades in within 250

const executable = ensureBrowser((line) => console.log(line))
process.env.CHROMIUM_PATH = executable
const outDir = join(root, 'node_modules/.cache/bench-site')
await build(await siteConfig(root, { logLevel: 'warn', build: { outDir, emptyOutDir: true } }))
const server = await preview(await siteConfig(root, { build: { outDir }, preview: { port: 0 } }))
const site = server.resolvedUrls?.local[0] ?? ''
const browser = await launchBrowser(executable)
const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
const room = await context.newPage()
await room.goto(site)
await room.waitForFunction(() => window.Reveal?.isReady())
const [speaker] = await Promise.all([room.waitForEvent('popup'), room.keyboard.press('s')])
await speaker.waitForSelector('#now section')

for (const [from, to, name, rest] of [
  [room, speaker, 'room → speaker, at rest', restMilliseconds],
  [speaker, room, 'speaker → room, at rest', restMilliseconds],
  [room, speaker, 'room → speaker, in a row', 0],
  [speaker, room, 'speaker → room, in a row', 0],
] as const) {
  await room.keyboard.press('Home')
  const times: number[] = []
  for (let move = 0; move < moves; move++) {
    await setTimeout(rest)
    times.push(await measure(from, to))
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]?.toFixed(1)
  console.log(
    `${name}: median ${at(0.5)} ms, 95 % below ${at(0.95)} ms, worst ${at(1)} ms (${times.length} presses)`,
  )
}
await browser.close()
await server.close()

async function measure(from: Page, to: Page): Promise<number> {
  const painted = to.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const target = document.querySelector('#now .slides') ?? document.querySelector('.reveal .slides')
        const observer = new MutationObserver(() => {
          observer.disconnect()
          // The task after the next frame: what was changed is on the screen.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
            port2.postMessage(null)
          })
        })
        if (target) observer.observe(target, { subtree: true, childList: true, attributeFilter: ['class'] })
      }),
  )
  const pressed = from.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.addEventListener('keydown', ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), {
          capture: true,
          once: true,
        })
      }),
  )
  await to.evaluate(() => undefined)
  await from.evaluate(() => undefined)
  await from.keyboard.press('ArrowRight')
  return (await painted) - (await pressed)
}

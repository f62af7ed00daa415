import { brotliCompressSync } from 'node:zlib'
import type { Browser, CDPSession } from 'playwright-core'
import { completeWord, watchPage } from './watch-page.ts'

/** Plain reveal takes long for a thousand slides, and a busy machine longer. */
const patience = 180_000

/** How fast the line and the processor are. */
export type Condition = 'unthrottled' | 'throttled'

/** A page opened for the first time: bytes as they come over the wire, until all that the first view needs is there. */
export interface Load {
  readonly bytes: number
  /** Of scripts, those in the page included, compressed. */
  readonly scriptBytes: number
  readonly requests: number
  readonly firstPaint: number
  readonly ready: number
  readonly diagram: number | undefined
  readonly shift: number
}

/** Opens an address in an empty browser profile. With a `#/slide` the time until that slide's diagram is drawn is measured too. */
export async function measureLoad(browser: Browser, url: string, condition: Condition): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    const page = await context.newPage()
    await watchPage(page)
    const session = await context.newCDPSession(page)
    const transfer = await countTransfer(session)
    if (condition === 'throttled') await throttle(session)
    // To ask the page meanwhile would be work for it.
    const complete = page.waitForEvent('console', {
      predicate: (message) => message.text() === completeWord,
      timeout: patience,
    })
    await page.goto(url, { waitUntil: 'commit', timeout: patience })
    await complete
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const counted = { ...transfer }
    const place = () => page.evaluate(() => JSON.stringify(window.Reveal.getState()))
    const before = await place()
    await page.keyboard.press('ArrowRight')
    if ((await place()) === before) throw new Error(`→ does nothing on ${url}`)
    const record = await page.evaluate(() => ({
      ...window.bench,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    }))
    const inPage = await page.evaluate(() =>
      [...document.scripts].flatMap(({ src, text }) => (src === '' ? text : [])).join('\n'),
    )
    return {
      ...counted,
      scriptBytes: counted.scriptBytes + brotliCompressSync(inPage).length,
      firstPaint: record.firstPaint ?? Number.NaN,
      ready: record.readyAt ?? Number.NaN,
      diagram: record.diagramAt,
      shift: record.shift,
    }
  } finally {
    await context.close()
  }
}

async function countTransfer(session: CDPSession) {
  const transfer = { bytes: 0, scriptBytes: 0, requests: 0 }
  const scripts = new Set<string>()
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    transfer.requests++
    transfer.bytes += encodedDataLength
    if (scripts.has(requestId)) transfer.scriptBytes += encodedDataLength
  })
  await session.send('Network.enable')
  return transfer
}

/** 1.6 Mbit/s, 150 ms, a processor of a quarter of this machine's speed. */
async function throttle(session: CDPSession): Promise<void> {
  const bytesPerSecond = 1_600_000 / 8
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readPdf } from '../read-pdf.ts'
import { soak } from '../soak.ts'
import { firefoxPath, placeIn, startFirefox } from './firefox.ts'

describe.skipIf(!firefoxPath())('in Firefox', () => {
  let browser: Browser
  let context: BrowserContext

  beforeAll(async () => {
    browser = await startFirefox()
  })
  afterAll(() => browser?.close())

  async function openRoom(hash = ''): Promise<Page> {
    const page = await context.newPage()
    await page.goto(new URL(hash, inject('siteUrl')).href)
    await page.waitForFunction(() => window.Reveal?.isReady())
    return page
  }

  async function openSpeaker(): Promise<Page> {
    const page = await context.newPage()
    await page.goto(new URL('presentateur.html', inject('siteUrl')).href)
    await page.waitForSelector('#now section')
    return page
  }

  async function openBoth(hash = ''): Promise<{ room: Page; speaker: Page }> {
    context = await browser.createBrowserContext()
    return { room: await openRoom(hash), speaker: await openSpeaker() }
  }

  test('both screens lead, and share the black screen and the theme', async () => {
    const { room, speaker } = await openBoth('#/des-points')
    await expectBothAt(room, speaker, 'des-points/-1')
    await speaker.bringToFront()
    await speaker.keyboard.press('ArrowRight')
    await expectBothAt(room, speaker, 'des-points/0')
    await room.bringToFront()
    await room.keyboard.press('ArrowRight')
    await expectBothAt(room, speaker, 'des-points/1')
    await room.keyboard.press('t')
    await speaker.waitForFunction(() => document.documentElement.dataset.theme === 'clair')
    await speaker.bringToFront()
    await speaker.keyboard.press('b')
    await room.waitForFunction(() => window.Reveal.isPaused())
    await context.close()
  })

  test('fast presses are not lost, in both directions', async () => {
    const { room, speaker } = await openBoth()
    const press = (page: Page, key: string, times: number) =>
      page.evaluate(
        (key, times) => {
          const keyCode = key === 'ArrowRight' ? 39 : 37
          for (let count = 0; count < times; count++)
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, bubbles: true }))
        },
        key,
        times,
      )
    for (const [leader, follower] of [
      [room, speaker],
      [speaker, room],
    ] as const) {
      await press(leader, 'ArrowRight', 200)
      const there = await placeIn(leader)
      expect(there).not.toBe('ouverture/-1')
      await expect.poll(() => placeIn(follower)).toBe(there)
      await press(leader, 'ArrowLeft', 200)
      await expectBothAt(room, speaker, 'ouverture/-1')
    }
    await context.close()
  })

  test('either page, closed and opened again or reloaded, comes back to the same slide, step, time and rehearsal', async () => {
    // Each way once; soaking, at twenty moments.
    const moves = soak ? 50 : 7
    let { room, speaker } = await openBoth()
    await speaker.click('#more')
    await speaker.click('#rehearse')
    await speaker.bringToFront()
    let kills = 0
    for (let move = 0; move < moves; move++) {
      await speaker.keyboard.press(move % 7 === 6 ? 'ArrowLeft' : 'ArrowRight')
      const there = await placeIn(speaker)
      await expectBothAt(room, speaker, there)
      if (move % 5 > 1) continue
      const before = { at: Date.now(), seconds: await elapsed(speaker) }
      const way = kills++ % 4
      if (way === 0) {
        await room.close()
        room = await openRoom()
      } else if (way === 1) {
        await speaker.close()
        speaker = await openSpeaker()
      } else if (way === 2) await room.reload()
      else await speaker.reload()
      await expectBothAt(room, speaker, there)
      const seconds = await elapsed(speaker)
      expect(seconds).toBeGreaterThanOrEqual(before.seconds)
      expect(seconds).toBeLessThanOrEqual(before.seconds + (Date.now() - before.at) / 1000 + 1)
      expect(await speaker.$eval('#elapsed-state', ({ textContent }) => textContent)).toBe('répétition')
      await speaker.bringToFront()
    }
    expect(kills).toBe(soak ? 20 : 4)
    await context.close()
  })

  test('?view=print prints a 16:9 page for each slide, with its words', async () => {
    context = await browser.createBrowserContext()
    const page = await context.newPage()
    await page.goto(new URL('?view=print', inject('siteUrl')).href)
    await page.waitForSelector('html[data-print="ready"]')
    const titles = await page.$$eval('.pdf-page', (pages) =>
      pages.map((each) => each.querySelector('h2:not(.hidden)')?.textContent.replace(/\s+/g, '') ?? ''),
    )
    const { pages } = await readPdf(
      await page.pdf({ width: '1280px', height: '720px', printBackground: true }),
    )
    expect(pages).toHaveLength(titles.length)
    for (const [index, title] of titles.entries()) {
      const [width = 0, height = 0] = pages[index]?.size ?? []
      expect(width / height).toBeCloseTo(16 / 9, 2)
      expect(pages[index]?.text.replace(/\s+/g, '')).toContain(title)
    }
    await context.close()
  })
})

async function expectBothAt(room: Page, speaker: Page, place: string): Promise<void> {
  await expect.poll(() => placeIn(room)).toBe(place)
  await expect.poll(() => placeIn(speaker)).toBe(place)
}

async function elapsed(page: Page): Promise<number> {
  const text = await page.$eval('#elapsed', ({ textContent }) => textContent)
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readPdf } from '../read-pdf.ts'
import { soak } from '../soak.ts'
import { firefoxPath, placeIn, startFirefox } from './firefox.ts'
import { deckReady } from './until.ts'

describe.skipIf(!firefoxPath())('in Firefox', () => {
  let browser: Browser
  let context: BrowserContext
  let room: Page
  let speaker: Page
  beforeAll(async () => {
    browser = await startFirefox()
    context = await browser.createBrowserContext()
    room = await openRoom()
    speaker = await openSpeaker()
  })
  afterAll(() => browser?.close())

  async function newPage(): Promise<Page> {
    const page = await context.newPage()
    page.setDefaultTimeout(300_000) // the site is built when it is first asked for
    return page
  }

  async function openRoom(): Promise<Page> {
    const page = await newPage()
    await page.goto(inject('siteUrl'))
    await page.waitForFunction(deckReady)
    return page
  }

  async function openSpeaker(): Promise<Page> {
    const page = await newPage()
    await page.goto(new URL('presentateur.html', inject('siteUrl')).href)
    await page.waitForSelector('#now section')
    return page
  }

  async function expectBothAt(place: string): Promise<void> {
    await expect.poll(() => placeIn(room)).toBe(place)
    await expect.poll(() => placeIn(speaker)).toBe(place)
  }

  async function goToDesPoints(): Promise<void> {
    await room.evaluate(() => {
      const slide = document.getElementById('des-points') as HTMLElement
      window.Reveal.slide(window.Reveal.getIndices(slide).h, 0, -1)
    })
    await expectBothAt('des-points/-1')
  }

  test('both screens lead, and share the black screen and the theme', async () => {
    await goToDesPoints()
    await speaker.bringToFront()
    await speaker.keyboard.press('ArrowRight')
    await expectBothAt('des-points/0')
    await room.bringToFront()
    await room.keyboard.press('ArrowRight')
    await expectBothAt('des-points/1')
    await room.keyboard.press('t')
    await speaker.waitForFunction(() => document.documentElement.dataset.theme === 'clair')
    await speaker.bringToFront()
    for (const black of [true, false]) {
      await speaker.keyboard.press('b')
      await room.waitForFunction((black) => window.Reveal.isPaused() === black, {}, black)
    }
  })

  test('fast presses are not lost, in both directions', async () => {
    await goToDesPoints()
    const times = soak ? 200 : 6
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
      const begin = await placeIn(leader)
      await press(leader, 'ArrowRight', times)
      const there = await placeIn(leader)
      expect(there).not.toBe(begin)
      await expect.poll(() => placeIn(follower)).toBe(there)
      await press(leader, 'ArrowLeft', times)
      await expectBothAt(soak ? 'ouverture/-1' : 'des-points/-1')
    }
  })

  test('either page, closed and opened again or reloaded, comes back to the same slide, step, time and rehearsal', async () => {
    await goToDesPoints()
    const ways = [
      async () => {
        await room.close()
        room = await openRoom()
      },
      () => speaker.reload(),
      async () => {
        await speaker.close()
        speaker = await openSpeaker()
      },
      () => room.reload(),
    ]
    await speaker.click('#more')
    await speaker.click('#rehearse')
    for (let kill = 0; kill < (soak ? 20 : 2); kill++) {
      await speaker.bringToFront()
      await speaker.keyboard.press(kill % 7 === 6 ? 'ArrowLeft' : 'ArrowRight')
      const there = await placeIn(speaker)
      await expectBothAt(there)
      const before = { at: Date.now(), seconds: await elapsed(speaker) }
      await ways[kill % ways.length]?.()
      await expectBothAt(there)
      const seconds = await elapsed(speaker)
      expect(seconds).toBeGreaterThanOrEqual(before.seconds)
      expect(seconds).toBeLessThanOrEqual(before.seconds + (Date.now() - before.at) / 1000 + 1)
      expect(await speaker.$eval('#elapsed-state', ({ textContent }) => textContent)).toBe('répétition')
    }
  })

  test.runIf(soak)('?view=print prints a 16:9 page for each slide, with its words', async () => {
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
  })
})

async function elapsed(page: Page): Promise<number> {
  const text = await page.$eval('#elapsed', ({ textContent }) => textContent)
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { arrive } from './arrive.ts'
import { allHere, collectComplaints, openContext, withoutWorker } from './deck.ts'
import { until } from './until.ts'

/** A deck that is open in one page for all tests of a file or a describe, which saves a load of the page for each. */
export interface SharedDeck {
  readonly page: Page
  /** All that it has said and asked for since it was opened. */
  readonly complaints: readonly string[]
  readonly requests: readonly string[]
  /** Goes to a step of a slide, -1 being before its first, as if nobody had played there before. Nothing moves, unless it is asked for. */
  at(id: string, step?: number, motion?: Motion): Promise<void>
}

type Motion = Pick<BrowserContextOptions, 'reducedMotion'>

/** Opens it before all tests, and closes it after them. Not beside `useDeck`, which closes the pages of others. */
export function shareDeck(
  path = '',
  options: BrowserContextOptions = {},
  site: 'siteUrl' | 'talkUrl' = 'siteUrl',
): SharedDeck {
  let page: Page
  let complaints: readonly string[] = []
  const requests: string[] = []
  async function open(): Promise<void> {
    requests.length = 0
    page = (await openContext({ ...withoutWorker, ...options })).page
    complaints = collectComplaints(page)
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(new URL(path, inject(site)).href, { waitUntil: 'domcontentloaded' })
    await until(page, allHere)
  }
  beforeAll(open)
  // What a test that fails leaves open is not the next one's.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    await page.context().close()
    await open()
  })
  afterAll(() => page.context().close())
  return {
    get page() {
      return page
    },
    get complaints() {
      return complaints
    },
    requests,
    at: async (id, step = -1, motion = { reducedMotion: 'reduce' }) => {
      await page.emulateMedia(motion)
      await page.mouse.move(0, 0)
      await page.evaluate(leaveAll)
      await page.evaluate(arrive, { id, step })
    },
  }
}

/** Runs in the page. A figure that is left is as it was. */
function leaveAll(): void {
  ;(document.activeElement as HTMLElement | null)?.blur()
  window.Reveal.slide(0)
}

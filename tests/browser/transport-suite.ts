import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { soak } from '../soak.ts'
import { openContext } from './deck.ts'
import { until } from './until.ts'

/** What the suite has to know of a transport. */
export interface TransportCase {
  readonly name: string
  /** The address of a page of `transport-page.ts` that speaks through it. */
  address(): string
  /** Pages hear each other only as opener and opened. */
  readonly byOpener?: boolean
}

const pressesOfEach = soak ? 100 : 20

/** What every transport has to do for the screens of a talk. */
export function testTransport({ name, address, byOpener = false }: TransportCase): void {
  describe(`screens that meet by ${name}`, () => {
    let context: BrowserContext
    let pages: Page[]
    const opened = async (page: Page) => {
      await until(page, () => window.screenOfTest?.ready())
      return page
    }
    const open = async () => {
      const [first] = context.pages()
      if (!byOpener || !first) {
        const page = await context.newPage()
        await page.goto(address())
        return opened(page)
      }
      const [page] = await Promise.all([
        context.waitForEvent('page'),
        first.evaluate((place) => window.screenOfTest.open(place), address()),
      ])
      return opened(page)
    }
    const places = () =>
      Promise.all(context.pages().map((page) => page.evaluate(() => window.screenOfTest.place())))
    const act = (page: Page | undefined, slide: string) =>
      page?.evaluate((to) => window.screenOfTest.act(to), slide)
    const allAt = async (slide: string) => expect.poll(places).toEqual(context.pages().map(() => slide))

    beforeAll(async () => {
      const first = await openContext()
      context = first.context
      await first.page.goto(address())
      await opened(first.page)
      pages = [first.page, await open(), await open()]
    })
    afterAll(() => context.close())

    test('hear all that is said, in order and once, and not themselves', async () => {
      const times = soak ? 500 : 50
      await pages[1]?.evaluate((times) => window.screenOfTest.point(times), times)
      // The same again is no less to be heard.
      for (let again = 0; again < 2; again++) await pages[1]?.evaluate(() => window.screenOfTest.point(1))
      const all = [...Array.from({ length: times }, (_, index) => index + 1), 1, 1]
      for (const page of [pages[0], pages[2]])
        await expect.poll(() => page?.evaluate(() => window.screenOfTest.pointed)).toEqual(all)
      expect(await pages[1]?.evaluate(() => window.screenOfTest.pointed)).toEqual([])
    })

    test('agree after fast presses on two of them', async () => {
      await Promise.all(
        [pages[0], pages[2]].map((page, side) =>
          page?.evaluate(
            ({ presses, side }) => {
              for (let press = 0; press < presses; press++) window.screenOfTest.act(`de-${side}-${press}`)
            },
            { presses: pressesOfEach, side },
          ),
        ),
      )
      await expect.poll(async () => new Set(await places()).size).toBe(1)
      expect((await places())[0]).toMatch(new RegExp(`-${pressesOfEach - 1}$`))
      await act(pages[1], 'encore')
      await allAt('encore')
    })

    test('take nothing from what no screen says', async () => {
      await pages[0]?.evaluate(() =>
        window.screenOfTest.garbage([
          '',
          '{',
          'null',
          '{"version":2,"from":"x","kind":"state","registers":{"place":{"value":{"slide":"faux","step":0},"stamp":{"counter":9000,"sender":"x"}}}}',
          '{"version":1,"from":"x","kind":"state","registers":{"place":{"value":{"slide":7},"stamp":{"counter":9000,"sender":"x"}}}}',
          'x'.repeat(100_000),
        ]),
      )
      await act(pages[0], 'apres-le-bruit')
      await allAt('apres-le-bruit')
    })

    test('have what they missed once they are back', async () => {
      await pages[2]?.evaluate(() => window.screenOfTest.freeze())
      await act(pages[0], 'manquee')
      await expect.poll(async () => (await places())[1]).toBe('manquee')
      expect((await places())[2]).toBe('apres-le-bruit')
      await pages[2]?.evaluate(() => window.screenOfTest.thaw())
      await allAt('manquee')
    })

    test('tell whoever comes late, and whoever is reloaded', async () => {
      await open()
      await allAt('manquee')
      await pages[1]?.reload()
      await opened(pages[1] as Page)
      await allAt('manquee')
      await act(pages[1], 'apres-le-rechargement')
      await allAt('apres-le-rechargement')
    })
  })
}

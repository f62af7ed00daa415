import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { soak } from '../soak.ts'
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

/** What every transport has to do for the screens of a talk. Pages of `context` that show other screens become these. */
export function testTransport(
  { name, address, byOpener = false }: TransportCase,
  context: () => BrowserContext,
): void {
  describe(`screens that meet by ${name}`, () => {
    const pages: Page[] = []
    const open = async () => {
      const page = await (byOpener && pages.length > 0 ? openByFirst() : show())
      await opened(page)
      pages.push(page)
    }
    const show = async () => {
      const page =
        context()
          .pages()
          .find((page) => !pages.includes(page)) ?? (await context().newPage())
      await page.goto(address())
      return page
    }
    const openByFirst = async () => {
      const [page] = await Promise.all([
        context().waitForEvent('page'),
        pages[0]?.evaluate((place) => window.screenOfTest.open(place), address()),
      ])
      return page
    }
    const opened = (page: Page | undefined) => page && until(page, () => window.screenOfTest?.ready())
    const places = () => Promise.all(pages.map((page) => page.evaluate(() => window.screenOfTest.place())))
    const act = (page: Page | undefined, slide: string) =>
      page?.evaluate((to) => window.screenOfTest.act(to), slide)
    const allAt = async (slide: string) => expect.poll(places).toEqual(pages.map(() => slide))

    beforeAll(async () => {
      for (let screen = 0; screen < 3; screen++) await open()
    })

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
      await opened(pages[1])
      await allAt('manquee')
      await act(pages[1], 'apres-le-rechargement')
      await allAt('apres-le-rechargement')
    })
  })
}

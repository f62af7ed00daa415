import type { Page, Route } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openContext, placeOf, useDeck, withoutWorker } from './deck.ts'
import { deckReady, until } from './until.ts'

const deck = useDeck(withoutWorker)

/** The deck where all that it asks for passes by `answer`; without its worker, which would ask for it too. */
async function open(
  path: string,
  answer: (route: Route) => Promise<void>,
  blank: () => Promise<Page> = deck.blank,
): Promise<Page> {
  const page = await blank()
  await page.route('**/assets/**/*.js*', answer)
  await page.goto(new URL(path, inject('siteUrl')).href)
  await until(page, deckReady)
  return page
}

/** A line on which files of slides wait until it is let go, or fail while it is cut. */
function line(): { readonly answer: (route: Route) => Promise<void>; cut: boolean; letGo(): void } {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const own = {
    cut: false,
    letGo,
    answer: async (route: Route) => {
      if (!isSlides(route)) return route.continue()
      if (own.cut) return route.abort('internetdisconnected')
      await held
      return route.continue()
    },
  }
  return own
}

const isSlides = (route: Route) => route.request().url().includes('/assets/slides/')
const textOf = (page: Page, id: string) =>
  page.evaluate((id) => document.querySelector(`#${id} h2`)?.textContent, id)
const far = (page: Page) => page.evaluate(() => document.querySelectorAll('.slides > [data-file]').length)

test('what an address asks for is there, at its step, however far it is, and painted before the deck runs', async () => {
  let seen: string | undefined
  const page = await open('#/une-figure/1', async (route) => {
    if (/\/shared-/.test(route.request().url())) {
      const early = route.request().frame().page()
      await until(early, () => document.querySelector('#une-figure h2'))
      seen = await textOf(early, 'une-figure')
    }
    await route.continue()
  })
  expect(seen).toBe(await textOf(page, 'une-figure'))
  expect(await placeOf(page)).toEqual({ id: 'une-figure', step: 1 })
  expect(await page.locator('#une-figure .fragment.visible').count()).toBeGreaterThan(0)
  expect(
    await page.locator('#une-figure .fragment.visible + .picture > svg').last().boundingBox(),
  ).toMatchObject({ width: expect.any(Number) })
})

test('the deck stays where it is until the slide asked for has come, and then goes to its step; once all have come it needs no network', async () => {
  const { answer, letGo } = line()
  const page = await open('', answer)
  await page.evaluate(() => {
    location.hash = '#/un-tableau'
  })
  await page.evaluate(() => {
    location.hash = '#/une-figure/1'
  })
  await expect.poll(() => far(page)).toBeGreaterThan(3)
  expect(await placeOf(page)).toMatchObject({ id: 'ouverture' })
  letGo()
  await expect.poll(() => placeOf(page)).toEqual({ id: 'une-figure', step: 1 })
  await expect.poll(() => far(page)).toBe(0)
  expect(await placeOf(page)).toEqual({ id: 'une-figure', step: 1 })

  await page.context().setOffline(true)
  for (const id of ['en-reserve', 'un-tableau']) {
    await page.evaluate((id) => {
      location.hash = `#/${id}`
    }, id)
    await expect.poll(() => placeOf(page)).toMatchObject({ id })
    expect(await textOf(page, id)).toBeTruthy()
  }
  await page.context().setOffline(false)
})

test('a key pressed meanwhile is what counts', async () => {
  const { answer, letGo } = line()
  const page = await open('', answer)
  await page.evaluate(() => window.Reveal.slide(10))
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => placeOf(page)).toMatchObject({ id: 'sommaire' })
  letGo()
  await expect.poll(() => far(page)).toBe(0)
  expect(await placeOf(page)).toMatchObject({ id: 'sommaire' })
})

test('a deck whose first slide cannot be had works with the others: without a network it says what it waits for, and goes on once it is back', async () => {
  const cable = line()
  cable.letGo()
  cable.cut = true
  const page = await open('#/une-figure/1', cable.answer)
  expect(await placeOf(page)).toMatchObject({ id: 'une-figure' })
  const notice = page.getByRole('status').filter({ hasText: 'le réseau ne répond pas' })
  await notice.waitFor()
  await page.keyboard.press('Home')
  await expect.poll(() => placeOf(page)).toMatchObject({ id: 'ouverture' })
  expect(await notice.count(), 'of what is not asked for any more').toBe(0)
  await page.evaluate(() => {
    location.hash = '#/une-figure/0'
  })
  await notice.waitFor()
  expect(await placeOf(page)).toMatchObject({ id: 'ouverture' })
  cable.cut = false
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => placeOf(page)).toEqual({ id: 'une-figure', step: 0 })
  expect(await textOf(page, 'une-figure')).toBeTruthy()
  await notice.waitFor({ state: 'detached' })
  await expect.poll(() => far(page)).toBe(0)
})

test('a first slide that comes late is put in its place, at its step', async () => {
  const cable = line()
  cable.letGo()
  cable.cut = true
  const page = await open('#/une-figure/1', cable.answer)
  await page.getByText('le réseau ne répond pas').waitFor()
  cable.cut = false
  await expect.poll(() => placeOf(page)).toEqual({ id: 'une-figure', step: 1 })
  expect(await page.locator('#une-figure .fragment.visible').count()).toBeGreaterThan(1)
})

test('all slides come to a tab that nobody looks at too', async () => {
  const { answer, letGo } = line()
  letGo()
  // A browser without windows shows all its pages.
  const page = await open('', answer, async () => {
    const { page } = await openContext(withoutWorker)
    await page.addInitScript(() => {
      Object.defineProperty(document, 'hidden', { value: true })
      window.requestAnimationFrame = () => 0
    })
    return page
  })
  await expect.poll(() => far(page)).toBe(0)
})

import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { soak } from '../soak.ts'
import { builtSite } from './built-site.ts'
import { openContext, placeOf, withoutWorker } from './deck.ts'
import { type Host, openHost } from './host.ts'
import { deckReady, until } from './until.ts'

let site: string
let context: BrowserContext
let page: Page
let host: Host
let violations: string[]

beforeAll(async () => {
  site = (await builtSite('small')).folder
  // A first visit: no worker has kept anything.
  ;({ context, page } = await openContext(withoutWorker))
  context.on('console', (message) => {
    if (message.text().startsWith('violation')) violations.push(message.text())
  })
})
afterAll(() => context.close())
beforeEach(async () => {
  // At a port of its own, of which nothing has been kept.
  host = await openHost(site)
  violations = []
})
afterEach(async () => {
  await page.goto('about:blank')
  await host.stop()
  expect(violations).toEqual([])
})

const show = (path = '') => page.goto(new URL(path, host.url).href)

/** What a page does not find that is older than the site. Fonts and pictures leave it as it is. */
const ofSlides = /^assets\/slides\//
const shared = /^assets\/shared-/

describe('where a newer version has taken the place of the files of slides,', () => {
  beforeEach(() => host.deploy(site, ofSlides))
  const offerIn = (page: Page) => page.getByRole('status').filter({ hasText: 'Nouvelle version' })

  test('a slide that is asked for is said to be gone, and reloading leads there', async () => {
    await show()
    await offerIn(page).waitFor()
    const asked = host.asked.filter((name) => ofSlides.test(name))
    expect(new Set(asked).size, 'each file is asked for once').toBe(asked.length)
    await page.evaluate(() => {
      location.hash = '#/une-figure'
    })
    const notice = page
      .getByRole('status')
      .filter({ hasText: 'une nouvelle version de la présentation est en ligne' })
    await notice.waitFor()
    expect(await page.getByText('le réseau ne répond pas').filter({ visible: true }).count()).toBe(0)
    expect((await placeOf(page)).id).toBe('ouverture')
    host.deploy(site)
    await notice.getByRole('button', { name: 'Recharger' }).click()
    await until(page, () => document.querySelector('#une-figure.present h2'))
  })

  test('a deep link shows the first slide, which offers the new version, and says so, until the next key; keys lead to what is there', async () => {
    await show('#/une-figure')
    const notice = page.getByText('une nouvelle version de la présentation est en ligne')
    await notice.waitFor()
    await page.locator('#ouverture.present h1').waitFor()
    await offerIn(page).waitFor()
    await page.keyboard.press('ArrowRight')
    await notice.waitFor({ state: 'detached' })
    await page.keyboard.press('Home')
    host.deploy(site)
    await offerIn(page).getByRole('button', { name: 'Recharger' }).click()
    await until(page, () => document.querySelector('.reveal.ready') && !document.querySelector('[data-file]'))
  })
})

describe('where the code of the page is gone,', () => {
  test.each([
    ...(soak ? ([['', 'ouverture', shared]] as const) : []),
    ['#/une-figure', 'une-figure', shared],
    ['#/une-figure', 'ouverture', /^assets\/(slides\/|shared-)/],
  ] as const)('index.html%s shows the slide %s and says so', async (path, id, names) => {
    host.deploy(site, names)
    const notice = page.getByRole('alert').filter({ hasText: 'une nouvelle version est en ligne' })
    // The slide may come when the page has given up its code.
    await page.route(/assets\/slides\//, async (route) => {
      await notice.waitFor()
      await route.continue()
    })
    await show(path)
    await notice.waitFor()
    const heading = page.locator(`#${id}.present :is(h1, h2)`)
    await heading.waitFor()
    expect(
      await heading.evaluate((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      ),
    ).toBe(true)
    await page.unrouteAll()
    host.deploy(site)
    await notice.getByRole('button', { name: 'Recharger' }).click()
    await until(page, deckReady)
    expect(await notice.count()).toBe(0)
  })

  // The second takes more: its style too.
  test.each([...(soak ? [/^assets\/(shared-|presentateur-.*js)/] : []), /^assets\/.*\.(js|css)$/])(
    'the speaker’s screen says so (%s)',
    async (names) => {
      host.deploy(site, names)
      await show('presentateur.html')
      const notice = page
        .getByRole('alert')
        .filter({ hasText: 'L’écran de présentation n’a pas pu démarrer' })
      await notice.waitFor()
      host.deploy(site)
      await notice.getByRole('button', { name: 'Recharger' }).click()
      await page.waitForSelector('#now section')
      expect(await notice.count()).toBe(0)
    },
  )

  test('the page to read has all of its text', async () => {
    host.deploy(site, /^assets\/.*\.(js|css)$/)
    await show('document.html')
    await page.locator('article h2').last().waitFor()
  })
})

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { builtSite } from './built-site.ts'
import { openContext, placeOf, withoutWorker } from './deck.ts'
import { type Host, openHost } from './host.ts'

let site: string
let context: BrowserContext
let host: Host
let violations: string[]
const folders: string[] = []

beforeAll(async () => {
  site = (await builtSite('small')).folder
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  host = await openHost(site)
  // A first visit: no worker has kept anything.
  ;({ context } = await openContext(withoutWorker))
  violations = []
  context.on('console', (message) => {
    if (message.text().startsWith('violation')) violations.push(message.text())
  })
})
afterEach(async () => {
  await context.close()
  await host.stop()
  expect(violations).toEqual([])
})

/** The site as a page finds it that is older than it: files whose names match are there no more. */
function siteWithout(names: RegExp): string {
  const folder = mkdtempSync(join(tmpdir(), 'deployed-'))
  folders.push(folder)
  cpSync(site, folder, { recursive: true })
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (names.test(name.replaceAll('\\', '/'))) rmSync(join(folder, name))
  return folder
}

async function show(path = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(new URL(path, host.url).href)
  return page
}

/** Fonts and pictures leave the page as it is. */
const ofSlides = /^assets\/slides\//
const shared = /^assets\/shared-/

describe('where a newer version has taken the place of the files of slides,', () => {
  beforeEach(() => host.deploy(siteWithout(ofSlides)))

  test('the first slide offers it, and keys lead to what is there', async () => {
    const page = await show()
    await page.getByRole('status').filter({ hasText: 'Nouvelle version' }).waitFor()
    const asked = host.asked.filter((name) => ofSlides.test(name))
    expect(new Set(asked).size, 'each file is asked for once').toBe(asked.length)
    host.deploy(site)
    await page.getByRole('button', { name: 'Recharger' }).click()
    await page.waitForFunction(() => window.Reveal?.isReady() && !document.querySelector('[data-file]'))
  })

  test('a slide that is asked for is said to be gone, and reloading leads there', async () => {
    const page = await show()
    await page.waitForFunction(() => window.Reveal?.isReady())
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
    await page.waitForFunction(() => document.querySelector('#une-figure.present h2'))
  })

  test('a deep link shows the first slide and says so, until the next key', async () => {
    const page = await show('#/une-figure')
    const notice = page.getByText('une nouvelle version de la présentation est en ligne')
    await notice.waitFor()
    await page.locator('#ouverture.present h1').waitFor()
    await page.keyboard.press('ArrowRight')
    await notice.waitFor({ state: 'detached' })
  })
})

describe('where the code of the page is gone,', () => {
  test.each([
    ['', 'ouverture', shared],
    ['#/une-figure', 'une-figure', shared],
    ['#/une-figure', 'ouverture', /^assets\/(slides\/|shared-)/],
  ] as const)('index.html%s shows the slide %s and says so', async (path, id, names) => {
    host.deploy(siteWithout(names))
    const page = await show(path)
    const notice = page.getByRole('alert').filter({ hasText: 'une nouvelle version est en ligne' })
    await notice.waitFor()
    const heading = page.locator(`#${id}.present :is(h1, h2)`)
    await heading.waitFor()
    expect(
      await heading.evaluate((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      ),
    ).toBe(true)
    host.deploy(site)
    await notice.getByRole('button', { name: 'Recharger' }).click()
    await page.waitForFunction(() => window.Reveal?.isReady())
    expect(await notice.count()).toBe(0)
  })

  test.each([[/^assets\/(shared-|presentateur-.*js)/], [/^assets\/.*\.(js|css)$/]])(
    'the speaker’s screen says so (%s)',
    async (names) => {
      host.deploy(siteWithout(names))
      const page = await show('presentateur.html')
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
    host.deploy(siteWithout(/^assets\/.*\.(js|css)$/))
    const page = await show('document.html')
    await page.locator('article h2').last().waitFor()
  })
})

test('S opens the speaker’s screen again as soon as it was closed', async () => {
  const page = await show()
  await page.waitForFunction(() => window.Reveal?.isReady())
  const open = async () => {
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    await speaker.waitForSelector('#now section')
    return speaker
  }
  const speaker = await open()
  await page.keyboard.press('s')
  await page.getByText('déjà ouvert').waitFor()
  await speaker.close()
  await open()
})

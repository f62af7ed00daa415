import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { soak } from '../soak.ts'
import { builtSite } from './built-site.ts'
import { collectComplaints, openContext } from './deck.ts'
import { firefoxPath, goToTheEnd, placeIn, startFirefox } from './firefox.ts'
import { type Host, openHost } from './host.ts'
import { deckReady, until } from './until.ts'

/** Several versions of the site take long on a busy machine. */
const whole = { timeout: 300_000 }
let first: string
let second: string
let context: BrowserContext
let host: Host
/** What any page of the context complains of, violations of its policy included. */
let complaints: string[][]

beforeAll(async () => {
  first = (await builtSite('small')).folder
  second = (await builtSite('new version')).folder
})

/** A first visit by a browser of its own. */
async function arriveAt(version: string, ...paths: readonly string[]): Promise<Page[]> {
  host = await openHost(version)
  context = (await openContext()).context
  complaints = []
  context.on('page', (page) => complaints.push(collectComplaints(page)))
  const [path = '', ...others] = paths
  const pages = [await visit(path)]
  for (const other of others) pages.push(await open(other))
  return pages
}

async function leave(): Promise<void> {
  await context.close()
  await host.stop()
}

async function open(path = ''): Promise<Page> {
  return show(await context.newPage(), path)
}

async function show(page: Page, path: string): Promise<Page> {
  await page.goto(new URL(path, host.url).href)
  // A page that is left while slides come complains of them.
  await until(page, () =>
    document.querySelector('main.reveal')
      ? document.querySelector('.reveal.ready') && !document.querySelector('.slides > [data-file]')
      : document.querySelector('article, #now section'),
  )
  return page
}

/** The site is here once it answers itself. */
async function visit(path = ''): Promise<Page> {
  const page = await open(path)
  await until(page, () => navigator.serviceWorker.controller !== null)
  return page
}

function versionOf(folder: string): string {
  return /name="version" content="(\w+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? ''
}

function versionIn(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content)
}

/** Has this page look for a new version, as it does by itself now and then. */
async function lookForVersion(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}

async function playFigure(page: Page): Promise<void> {
  await page.evaluate(() => window.location.assign('#/une-figure'))
  await page.locator('section.present [data-figure] input[type="range"]').first().press('Home')
  await page.locator('section.present [data-playing] > .live > svg').waitFor()
}

describe('after one visit, with the server gone,', () => {
  let page: Page
  beforeAll(async () => {
    ;[page] = (await arriveAt(first, '')) as [Page]
    await host.stop()
  })
  afterAll(leave)

  test('the open deck goes on to its last step, plays its figures and opens the speaker’s screen, which leads it', async () => {
    if (soak) await goToTheEnd(page)
    else for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    expect(await page.evaluate(() => window.Reveal.isLastSlide())).toBe(true)
    await playFigure(page)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    await speaker.waitForSelector('#now section')
    await speaker.keyboard.press('Home')
    await speaker.keyboard.press('ArrowRight')
    await expect.poll(() => placeIn(page)).toBe('sommaire/-1')
    const [families, broken] = await page.evaluate(async () => {
      await document.fonts.ready
      const images = [...document.images]
      await Promise.allSettled(images.map((image) => image.decode()))
      return [
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
        images.filter(({ naturalWidth }) => naturalWidth === 0).length,
      ]
    })
    expect(families.join()).toMatch(/Inter.*Space Grotesk|Space Grotesk.*Inter/)
    expect(broken).toBe(0)
    expect(complaints.flat()).toEqual([])
  })

  test('all pages open, whatever their queries', async () => {
    for (const other of context.pages()) await other.close()
    const page = await open('?theme=clair#/des-points/0')
    expect(await placeIn(page)).toBe('des-points/0')
    const paths = ['index.html', 'presentateur.html?theme=clair']
    for (const path of soak ? [...paths, 'presentateur.html', 'document.html'] : paths) await show(page, path)
    const printed = ['?view=print', 'document.html?imprimable']
    for (const path of soak ? [...printed, '?view=print&etapes'] : printed) {
      await page.goto(new URL(path, host.url).href)
      await page.waitForSelector('html[data-print="ready"]')
    }
    expect(complaints.flat()).toEqual([])
  })

  test('it was fetched when the first slide was there', () => {
    const before = host.asked.slice(0, host.asked.indexOf('sw.js'))
    expect(before.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(0)
    const html = readFileSync(join(first, 'index.html'), 'utf8')
    const needed = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css|woff2))"/g)]
    for (const [, name = ''] of needed) expect(before).toContain(name)
  })
})

test('a first visit whose network fails in the middle has the site kept at the next look', async () => {
  host = await openHost(first)
  host.deploy(first, /^presentateur\.html$/)
  context = (await openContext()).context
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(host.url)
  const tenMinutesLater = async () => {
    await page.clock.runFor('10:00')
    if (host.asked.includes('presentateur.html')) host.deploy(first)
    return page.evaluate(() => navigator.serviceWorker.controller !== null)
  }
  await expect.poll(tenMinutesLater).toBe(true)
  expect(host.asked.filter((name) => name === 'presentateur.html').length).toBeGreaterThan(1)
  await leave()
})

describe('what is kept', () => {
  test('is each file that a page may ask for, letter for letter, and no other', () => {
    const worker = readFileSync(join(first, 'sw.js'), 'utf8')
    const kept: { url: string; integrity: string }[] = JSON.parse(
      /\[\{"url".*?\}\]/.exec(worker)?.[0] ?? '[]',
    )
    const files = readdirSync(first, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(first.length + 1)
          .replaceAll('\\', '/'),
      )
    const left = /\.(br|gz)$|^(sw\.js|_headers|sitemap\.xml|manifest\.webmanifest)$|apercu-|icone-.*\.png$/
    expect(kept.map(({ url }) => url).sort()).toEqual(files.filter((name) => !left.test(name)).sort())
    for (const { url, integrity } of kept) {
      const hash = createHash('sha256')
        .update(readFileSync(join(first, url)))
        .digest('base64')
      expect(integrity, url).toBe(`sha256-${hash}`)
    }
  })
})

describe('a new version', () => {
  afterEach(leave)
  const offer = (page: Page) => page.locator('.notice button')

  test('changes nothing until it is accepted; then all pages show it, where they were, however fast one follows the other', async () => {
    const [room, speaker] = (await arriveAt(second, '#/des-points/0', 'presentateur.html')) as [Page, Page]
    await expect.poll(() => placeIn(speaker)).toBe('des-points/0')
    for (const version of soak ? [first, second, first, second, first] : [first]) {
      host.deploy(version)
      await lookForVersion(room)
      await offer(speaker).click()
      for (const page of [room, speaker])
        await expect.poll(() => versionIn(page).catch(() => '')).toBe(versionOf(version))
      await expect.poll(() => placeIn(room).catch(() => '')).toBe('des-points/0')
    }
    const article = await open('document.html#des-points')
    host.deploy(second)
    await lookForVersion(room)
    await offer(speaker).waitFor()
    await offer(article).waitFor()

    // The room is not disturbed, and whatever it loads is still its own.
    expect(await offer(room).isVisible()).toBe(false)
    await room.reload()
    // In touch again: what a screen does before it has heard of the others does not count.
    await speaker.keyboard.press('ArrowRight')
    await expect.poll(() => placeIn(room)).toBe('des-points/1')
    await playFigure(room)
    const another = await open()
    for (const page of [room, speaker, article, another]) expect(await versionIn(page)).toBe(versionOf(first))
    expect(await room.evaluate(() => document.documentElement.dataset.figures)).toBeUndefined()
    await another.close()

    // Reveal writes the address a second after the second of two moves.
    await room.evaluate(() => {
      window.Reveal.slide(0)
      window.Reveal.slide(
        window.Reveal.getIndices(document.getElementById('des-points') as HTMLElement).h,
        0,
        0,
      )
    })
    await expect.poll(() => placeIn(speaker)).toBe('des-points/0')
    await offer(speaker).click()
    for (const page of [room, speaker, article]) {
      await expect.poll(() => versionIn(page).catch(() => '')).toBe(versionOf(second))
      await expect.poll(() => offer(page).count()).toBe(0)
    }
    for (const page of [room, speaker]) await expect.poll(() => placeIn(page)).toBe('des-points/0')
    expect(new URL(article.url()).hash).toBe('#des-points')
    await speaker.close()
    await host.stop()
    await playFigure(room)
    expect(await room.evaluate(() => document.documentElement.dataset.figures)).toBe('new')
    expect(complaints.flat()).toEqual([])
  })

  test('is left alone while it is there in part only, withdrawn with its offer when the older one is back, and offered in the room on the first slide only, until no page is open', async () => {
    // All of it is there, whichever page was visited.
    const [room] = (await arriveAt(first, 'document.html')) as [Page]
    const asked = host.asked.length
    await show(room, '')
    await playFigure(room)
    expect(host.asked.slice(asked).filter((name) => name !== 'sw.js')).toEqual([])
    await show(room, '')
    expect(complaints.flat()).toEqual([])

    const half = mkdtempSync(join(tmpdir(), 'half-'))
    cpSync(first, half, { recursive: true })
    copyFileSync(join(second, 'sw.js'), join(half, 'sw.js'))
    host.deploy(half)
    const before = host.asked.length
    await room.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      Object.assign(window, { active: registration.active })
      registration.update()
    })
    await expect.poll(() => host.asked.slice(before).some((name) => name !== 'sw.js')).toBe(true)
    // Its worker is given up, and neither waits nor has taken the place of the one that was there.
    await until(room, async () => {
      const { installing, waiting, active } = await navigator.serviceWorker.ready
      return !installing && !waiting && active === (window as unknown as { active: unknown }).active
    })
    rmSync(half, { recursive: true })
    host.deploy(second)
    await lookForVersion(room)
    await offer(room).waitFor()
    host.deploy(first)
    await lookForVersion(room)
    await offer(room).waitFor({ state: 'detached' })
    await room.reload()
    expect(await versionIn(room)).toBe(versionOf(first))

    await until(room, deckReady)
    for (const said of complaints) said.length = 0
    host.deploy(second)
    await lookForVersion(room)
    await offer(room).waitFor()
    await room.keyboard.press('ArrowRight')
    await offer(room).waitFor({ state: 'hidden' })
    await room.reload()
    expect(await versionIn(room)).toBe(versionOf(first))
    await until(room, deckReady)
    await room.keyboard.press('Home')
    await offer(room).waitFor()
    // Nor has its worker taken over, in which moment a page that is loaded again might never be answered.
    expect(await room.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe(
      'installed',
    )
    await room.close()
    expect(await versionIn(await open())).toBe(versionOf(second))
    expect(complaints.flat()).toEqual([])
  })
})

test.runIf(soak && firefoxPath())(
  'in Firefox too the site works without its server, and pages change their version together, once it is accepted',
  whole,
  async () => {
    host = await openHost(first)
    const firefox = await startFirefox()
    try {
      const show = async (path: string) => {
        const page = await firefox.newPage()
        page.setDefaultTimeout(whole.timeout)
        await page.goto(new URL(path, host.url).href)
        return page
      }
      const room = await show('#/des-points/1')
      await room.waitForFunction(() => navigator.serviceWorker.controller !== null)
      const speaker = await show('presentateur.html')
      host.deploy(second)
      await room.evaluate(() => window.dispatchEvent(new Event('online')))
      const offer = await speaker.waitForSelector('.notice button')
      await room.reload()
      const expectVersion = async (folder: string) => {
        for (const page of [room, speaker])
          await page.waitForSelector(`meta[name="version"][content="${versionOf(folder)}"]`)
      }
      await expectVersion(first)
      await offer?.click()
      await expectVersion(second)
      await expect.poll(() => placeIn(room).catch(() => '')).toBe('des-points/1')

      await host.stop()
      await speaker.close()
      const document = await show('document.html?theme=sombre')
      await document.waitForSelector('article .speech')
      await room.bringToFront()
      await room.reload()
      await room.waitForFunction(deckReady)
      await room.evaluate(() => window.location.assign('#/une-figure'))
      await room.waitForSelector('section.present [data-figure] input[type="range"]')
    } finally {
      await firefox.close()
      await host.stop()
    }
  },
)

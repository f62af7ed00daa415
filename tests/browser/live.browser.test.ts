import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { soak } from '../soak.ts'
import { collectComplaints, openContext, placeOf } from './deck.ts'
import { useLiveTalk } from './live-talk.ts'
import { deckReady, until } from './until.ts'

const live = useLiveTalk()
let context: BrowserContext
/** One deck for all tests: nothing that is saved may load it again. */
let page: Page
let complaints: readonly string[]

beforeAll(async () => {
  ;({ context, page } = await openContext())
  complaints = collectComplaints(page)
  await page.goto(live.address)
  await until(page, deckReady)
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
})
beforeEach(() => live.restore(page))
afterAll(() => context.close())

async function open(hash: string): Promise<void> {
  await page.evaluate((hash) => window.location.assign(hash), hash)
  const [, id, step] = hash.split('/')
  await expect.poll(() => placeOf(page)).toMatchObject({ id, ...(step && { step: Number(step) }) })
}

const expectNoReload = async () => expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)

describe('saving a file while the deck is open', () => {
  test('changes the slide in place: slide and step stay, nothing reloads', async () => {
    await open('#/des-points/1')
    live.copy.edit('01-les-mots.md', (text) => text.replace('La **suivante** aussi', 'La **seconde** aussi'))
    await until(
      page,
      () => document.querySelector('#des-points li:nth-child(2) strong')?.textContent === 'seconde',
    )
    expect(await placeOf(page)).toEqual({ id: 'des-points', step: 1 })
    const visible = await page.locator('#des-points li.visible').count()
    expect(visible).toBe(2)
    await expectNoReload()
    expect(complaints.filter((line) => !/\[vite\]/.test(line))).toEqual([])
  })

  test('of two saves, however soon one follows the other, the last is shown', async () => {
    await open('#/des-points')
    const title = (text: string) =>
      live.copy.edit('01-les-mots.md', (file) => file.replace(/(id: des-points[\s\S]*?\n# ).*/, `$1${text}`))
    for (const gap of soak ? [0, 15, 30, 45] : [0, 30]) {
      const last = `Second jet, ${gap} ms après`
      title(`Premier jet, puis ${gap} ms`)
      await setTimeout(gap)
      title(last)
      await until(
        page,
        (last) => document.querySelector('#des-points h2')?.textContent?.replace(/\s/g, ' ') === last,
        last,
      )
    }
    await expectNoReload()
  })

  test('what was saved while the page was on its way is shown too', async () => {
    let connect = () => {}
    const saved = new Promise<void>((resolve) => {
      connect = resolve
    })
    const late = await context.newPage()
    await late.routeWebSocket(/./, async (socket) => {
      await saved
      socket.connectToServer()
    })
    await late.goto(`${live.address}#/des-points`)
    await until(late, deckReady)
    await late.evaluate(() => Object.assign(window, { sameDocument: true }))
    live.copy.edit('01-les-mots.md', (text) => text.replace('La **suivante** aussi', 'La **seconde** aussi'))
    const isNew = () =>
      document.querySelector('#des-points li:nth-child(2) strong')?.textContent === 'seconde'
    await until(page, isNew)
    expect(await late.evaluate(isNew)).toBe(false)
    connect()
    await until(late, isNew)
    expect(await late.evaluate(() => 'sameDocument' in window)).toBe(true)
    await late.close()
  })

  test('a change elsewhere leaves the slide in view untouched', async () => {
    await open('#/des-points/1')
    await page.evaluate(() => Object.assign(document.querySelector('#des-points') ?? {}, { untouched: true }))
    live.copy.edit('02-les-images.md', (text) => text.replace('# Ce qu', '# Tout ce qu'))
    await until(page, () => document.querySelector('#un-tableau h2')?.textContent?.startsWith('Tout ce qu'))
    expect(await page.evaluate(() => 'untouched' in (document.querySelector('#des-points') ?? {}))).toBe(true)
    expect(await placeOf(page)).toEqual({ id: 'des-points', step: 1 })
  })

  test('slides can be added, moved and removed around the one in view, and under it', async () => {
    await open('#/chapitre-les-images')
    live.copy.edit(
      '01-les-mots.md',
      (text) => `${text}\n---\nid: nouvelle\nlayout: affirmation\n---\n\n# Toute neuve\n`,
    )
    await page.waitForSelector('#nouvelle', { state: 'attached' })
    expect((await placeOf(page)).id).toBe('chapitre-les-images')
    await page.evaluate(() => window.Reveal.prev({ skipFragments: true }))
    expect((await placeOf(page)).id).toBe('nouvelle')

    live.copy.edit('01-les-mots.md', (text) => text.replace(/\n---\nid: nouvelle[\s\S]*/, '\n'))
    await page.waitForSelector('#nouvelle', { state: 'detached' })
    expect((await placeOf(page)).id).toBe('chapitre-les-images')

    live.copy.edit('01-les-mots.md', (text) => {
      const parts = text.split(/^---$/m)
      const at = parts.findIndex((part) => part.includes('id: une-phrase'))
      return [
        ...parts.slice(0, at),
        ...parts.slice(at + 2, at + 4),
        ...parts.slice(at, at + 2),
        ...parts.slice(at + 4),
      ].join('---')
    })
    await until(page, () => document.querySelector('#des-points')?.nextElementSibling?.id === 'une-phrase')
    expect((await placeOf(page)).id).toBe('chapitre-les-images')
    await expectNoReload()
  })

  test('fewer steps than the one in view: the last that is left is shown', async () => {
    await open('#/des-points/2')
    live.copy.edit('01-les-mots.md', (text) => text.replace(/\* La \*\*suivante.*\n\* .*\n/, ''))
    await until(page, () => document.querySelectorAll('#des-points .frame li').length === 1)
    expect(await placeOf(page)).toEqual({ id: 'des-points', step: 0 })
  })

  test('a mistake shows over its slide with file and line, the rest works, and it goes when it is mended', async () => {
    await open('#/une-phrase')
    const panel = page.locator('aside.problems')
    live.copy.edit('01-les-mots.md', (text) =>
      text.replace('id: une-phrase\nlayout: affirmation', 'id: une-phrase\nlayout: inconnu'),
    )
    await panel.waitFor()
    const line =
      readFileSync(join(live.copy.root, 'slides/01-les-mots.md'), 'utf8')
        .split('\n')
        .indexOf('layout: inconnu') + 1
    expect(await panel.textContent()).toContain(`slides/01-les-mots.md:${line}:1`)
    expect(await panel.textContent()).toContain('Mises en page\u00A0: ouverture')
    await page.keyboard.press('ArrowRight')
    expect((await placeOf(page)).id).toBe('des-points')
    expect(await panel.textContent()).toBe('1 erreur sur une autre diapositive')
    live.copy.edit('01-les-mots.md', (text) => text.replace('layout: inconnu', 'layout: affirmation'))
    await panel.waitFor({ state: 'detached' })
    await expectNoReload()
  })

  test('a Mermaid mistake shows over its slide with the line of the Markdown file, and is drawn once mended', async () => {
    await open('#/un-schema')
    await page.waitForSelector('#un-schema [data-diagram] > svg')
    const panel = page.locator('aside.problems')
    live.copy.edit('02-les-images.md', (text) =>
      text.replace('  service --> base[(Base)]:::base', '  service --> base[(Base)]:::base]'),
    )
    await panel.waitFor()
    const line =
      readFileSync(join(live.copy.root, 'slides/02-les-images.md'), 'utf8')
        .split('\n')
        .indexOf('  service --> base[(Base)]:::base]') + 1
    expect(await panel.textContent()).toMatch(new RegExp(`slides/02-les-images\\.md:${line}:`))
    live.copy.edit('02-les-images.md', (text) =>
      text.replace('  service --> base[(Base)]:::base]', '  service --> base[(Base)]:::base'),
    )
    await page.waitForSelector('#un-schema [data-diagram] > svg')
    await panel.waitFor({ state: 'detached' })
  })

  test('a diagram that is hard to read is shown, and told in one quiet line', async () => {
    await open('#/un-schema')
    const chain = Array.from({ length: 24 }, (_, index) => `  n${index} --> n${index + 1}[Maillon ${index}]`)
    live.copy.edit('02-les-images.md', (text) =>
      text.replace('%% étape : la base', `%% disposition 1\n${chain.join('\n')}\n%% étape : la base`),
    )
    const line = page.locator('aside.problems.quiet')
    await line.getByText('px sur la diapositive').waitFor()
    expect(await line.getAttribute('role')).toBeNull()
    expect((await line.boundingBox())?.height).toBeLessThan(60)
    await page.waitForSelector('#un-schema [data-diagram] > svg')
    await page.evaluate(() => window.location.assign('#/une-phrase'))
    await line.waitFor({ state: 'detached' })
  })

  test.runIf(soak)(
    'a diagram is drawn at once in a first way, and the next time in the best that was found',
    async () => {
      const edited = '  service --> base[(Base des nouveautés)]:::base'
      const drawnAs = async (opened: Page) => {
        // Whichever slide the screens have agreed on.
        await opened.waitForSelector('#un-schema [data-drawn=""]', { state: 'attached' })
        return opened.evaluate(() => (window as unknown as { drawnAs: string[] }).drawnAs)
      }
      const follow = () => {
        const seen: string[] = []
        Object.assign(window, { drawnAs: seen })
        new MutationObserver((changes) => {
          for (const { target } of changes)
            if (target instanceof HTMLElement && target.closest('#un-schema'))
              seen.push(target.dataset.drawn ?? 'removed')
        }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-drawn'] })
      }
      live.copy.edit('02-les-images.md', (text) => text.replace('  service --> base[(Base)]:::base', edited))
      await until(page, () => document.querySelector('#un-schema svg')?.textContent.includes('nouveautés'))
      await page.waitForSelector('#un-schema [data-drawn=""]', { state: 'attached' })
      const again = await context.newPage()
      await again.addInitScript(follow)
      await again.goto(`${live.address}#/un-schema`)
      expect(await drawnAs(again)).toEqual([''])
      await again.evaluate(() => localStorage.removeItem('diagram-fits'))
      await again.reload()
      expect(await drawnAs(again)).toEqual(['first', ''])
      await again.close()
    },
  )
})

const garbage = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254])
const damages: Readonly<Record<string, (path: string) => void>> = {
  absent: () => {},
  'a folder': (path) => mkdirSync(path),
  empty: (path) => writeFileSync(path, ''),
  garbage: (path) => writeFileSync(path, garbage),
  'broken YAML': (path) => writeFileSync(path, '---\ntitle: [x\n---\n'),
  'broken SVG': (path) => writeFileSync(path, '<svg viewBox="0 0 1 1"><g><!-- </svg>'),
  'YAML with a tab': (path) => writeFileSync(path, '---\ntitle: x\n---\n\n---\nid: a\n\tlayout: b\n---\n'),
  'a slide too long, with CRLF': (path) =>
    writeFileSync(
      path,
      `---\r\ntitle: Images\r\n---\r\n\r\n---\r\nid: seule\r\n---\r\n\r\n# Seule\r\n${'Une ligne.\r\n\r\n'.repeat(2500)}`,
    ),
}
const photo = 'assets/photos/orateur.jpg'
const files = [
  ...['talk.yaml', 'script.md', 'mots.txt', '01-les-mots.md', '02-les-images.md'].map(
    (name) => `slides/${name}`,
  ),
  'assets/collines.svg',
  photo,
]
/** Each file in each way when soaking; else each file and each way once. */
const usual: Readonly<Record<string, readonly string[]>> = {
  absent: ['slides/script.md'],
  'a folder': ['slides/01-les-mots.md'],
  empty: [photo],
  garbage: ['slides/mots.txt', 'slides/script.md'],
  'broken YAML': ['slides/talk.yaml', 'slides/02-les-images.md'],
  'broken SVG': ['assets/collines.svg'],
}

describe('a damaged file of the talk', () => {
  const asPage = { headers: { accept: 'text/html' } }
  let signs = 0

  test.each(Object.keys(soak ? damages : usual))(
    '%s: no page answers with an error, the server lives on, and the other slides stay in place',
    async (damage) => {
      mkdirSync(live.copy.path('assets/photos'), { recursive: true })
      await open('#/en-reserve')
      for (const file of (soak ? files : usual[damage]) ?? []) {
        const path = live.copy.path(file)
        const aside = live.copy.path('aside')
        const isThere = existsSync(path)
        if (isThere) renameSync(path, aside)
        damages[damage]?.(path)
        // A Problem of its own tells when the server has read the talk with the damage in it.
        const sign = `signe-${++signs}.txt`
        writeFileSync(live.copy.path(`slides/${sign}`), '')
        await until(page, isTold, sign)
        expect((await placeOf(page)).id).toBe('en-reserve')
        expect(await page.locator(file.includes('/01-') ? '#fin' : '#des-points').count()).toBe(1)
        for (const name of ['', 'presentateur.html', 'document.html']) {
          const answer = await fetch(live.address + name, asPage)
          expect(answer.status, `${name} with ${file} ${damage}`).toBe(200)
          const text = await answer.text()
          expect(text).toContain('id="talk"')
          expect(text).toContain(sign)
        }
        rmSync(path, { recursive: true, force: true })
        if (isThere) renameSync(aside, path)
        rmSync(live.copy.path(`slides/${sign}`))
        await until(page, () => document.querySelector('aside.problems') === null)
        expect((await placeOf(page)).id).toBe('en-reserve')
      }
      await expectNoReload()
    },
  )

  const isTold = (sign: string) => document.querySelector('aside.problems')?.textContent?.includes(sign)
})

test('slides/ emptied: the deck says how to begin, and comes to life when slides come, without a word on the console', async () => {
  const said = complaints.length
  const folder = join(live.copy.root, 'slides')
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  await page.getByText('Il n’y a pas encore de diapositive').waitFor()
  await page.locator('aside.problems').getByText('il n’y a pas de chapitre').waitFor()
  live.copy.restore()
  await until(page, () => document.querySelector('.slides > section.present')?.id === 'ouverture')
  await page.keyboard.press('ArrowRight')
  expect(complaints.slice(said).filter((line) => !/\[vite\]/.test(line))).toEqual([])
  await expectNoReload()
})

describe('a theme', () => {
  const write = (css: string) => writeFileSync(live.copy.path('theme.css'), css)
  const brand = (ground: string) => `
@font-face { font-family: "Brand"; src: url("@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2"); }
:root { --fond: ${ground}; --police-texte: "Brand", monospace; --font: red; }
:root[data-theme="clair"] { --fond: #fffff0; }
`
  /** What is said of the diagram, when soaking. */
  const drawnWith = (drawn: string) => (soak ? { drawn } : {})
  /** To look takes time from what is waited for. */
  const rarely = { interval: 200 }

  /** The ground of the page and of a scene, and the font that the diagram is drawn with. */
  const seen = () =>
    page.evaluate(() => {
      const ground = (element: Element | null) =>
        element && getComputedStyle(element).getPropertyValue('--fond').trim()
      const drawing = document.querySelector('#un-schema svg.diagram')
      return {
        page: ground(document.documentElement),
        scene: ground(document.querySelector('[data-layout="ouverture"]')),
        drawn: drawing?.getAttribute('font-family')?.split(',')[0] ?? '',
        loaded: [...document.fonts].some(({ family, status }) => /Brand/.test(family) && status === 'loaded'),
      }
    })

  test('a theme that is saved is shown at once, in the dark, in scenes, in diagrams and in the light, its mistakes are told, and it is gone as soon as it is taken away', async () => {
    // The page of a diagram loads all of Mermaid from the dev server.
    await open(soak ? '#/un-schema' : '#/ouverture')
    write(':root { --fond: #1a001a; }')
    await expect.poll(seen, rarely).toMatchObject({ page: '#1a001a', scene: '#1a001a' })
    write(brand('#001a00'))
    await expect
      .poll(seen, rarely)
      .toMatchObject({ page: '#001a00', scene: '#001a00', ...drawnWith('"Brand"'), loaded: true })
    await expect
      .poll(() => page.locator('aside.problems.quiet').innerText(), rarely)
      .toMatch(/theme\.css:3.*jeton --font/s)
    // The page was loaded again: it is told of what is saved once it is connected.
    await live.restore(page)
    write(brand('#00001a'))
    await expect.poll(seen, rarely).toMatchObject({ page: '#00001a', scene: '#00001a' })
    await page.keyboard.press('t')
    await expect.poll(seen, rarely).toMatchObject({ page: '#fffff0', scene: '#00001a' })
    await page.keyboard.press('t')
    rmSync(live.copy.path('theme.css'))
    await expect.poll(seen, rarely).toMatchObject({ page: '#0f0b1d', ...drawnWith("'Inter Variable'") })
  })
})

describe('the speaker’s screen while the dev server runs', () => {
  let speaker: Page
  beforeAll(async () => {
    speaker = await context.newPage()
    await speaker.goto(`${live.address}presentateur.html`)
    await until(speaker, () => document.querySelector('#now section'))
  })
  afterAll(() => speaker.close())

  async function goTo(id: string): Promise<void> {
    await speaker.keyboard.press('g')
    await speaker.keyboard.type(id)
    await speaker.keyboard.press('Enter')
    await speaker.waitForSelector(`#now [data-slide="${id}"]`)
  }

  const script = () => readFileSync(join(live.copy.root, 'slides/script.md'), 'utf8')

  test('draws the diagrams that no build has drawn, in both previews', async () => {
    await goTo('un-schema')
    await speaker.waitForSelector('#now [data-diagram] > svg')
    await speaker.waitForSelector('#next [data-diagram] > svg')
    const parts = () => speaker.locator('#next svg .fragment.visible').count()
    const before = await parts()
    await speaker.keyboard.press('ArrowRight')
    await expect.poll(parts).toBeGreaterThanOrEqual(before)
  })

  test('follows saved files: slide and step stay', async () => {
    await goTo('des-points')
    await speaker.keyboard.press('ArrowRight')
    const path = join(live.copy.root, 'slides/01-les-mots.md')
    const before = readFileSync(path, 'utf8')
    const after = before.replace('La **suivante** aussi', 'La **seconde** aussi')
    expect(after).not.toBe(before)
    writeFileSync(path, after)
    await until(
      speaker,
      () => document.querySelector('#now li:nth-child(2) strong')?.textContent === 'seconde',
    )
    expect(await speaker.locator('#now li.visible').count()).toBe(1)
    writeFileSync(path, before)
    await until(
      speaker,
      () => document.querySelector('#now li:nth-child(2) strong')?.textContent === 'suivante',
    )
  })

  test('writes the durations of a rehearsal into the script: those lines only, once they were looked at', async () => {
    const before = script()
    await goTo('ouverture')
    await speaker.click('#more')
    await speaker.getByRole('button', { name: 'Répéter' }).click()
    await speaker.evaluate(() => {
      const now = Date.now
      Date.now = () => now() + 125_000
    })
    await speaker.click('#more')
    await speaker.getByRole('button', { name: 'Terminer la répétition' }).click()
    const dialog = speaker.getByRole('dialog', { name: 'Répétitions' })
    await dialog.getByRole('button', { name: 'Proposer ces durées' }).click()
    await dialog.getByRole('button', { name: 'Voir ce qui changerait dans slides/script.md' }).click()
    const change = dialog.locator('.changes ins')
    await expect.poll(() => change.allTextContents()).toEqual([expect.stringMatching(/^durée: 2:\d\d$/)])
    const [proposed = ''] = await change.allTextContents()
    expect(script(), 'nothing is written before it was looked at').toBe(before)
    await dialog.getByRole('button', { name: 'Écrire dans slides/script.md' }).click()
    await dialog.getByText('C’est écrit.').waitFor()
    expect(script()).toBe(before.replace('durée: 0:20', proposed))
    writeFileSync(join(live.copy.root, 'slides/script.md'), before)
  })
})

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { soak } from '../soak.ts'
import { builtSite } from './built-site.ts'
import { openContext } from './deck.ts'
import { useLiveTalk } from './live-talk.ts'
import { deckReady, until } from './until.ts'

const live = useLiveTalk()
let context: BrowserContext
let page: Page

beforeAll(async () => {
  ;({ context, page } = await openContext({ reducedMotion: 'reduce' }))
  // The page of a diagram loads all of Mermaid from the dev server.
  await page.goto(`${live.address}${soak ? '#/un-schema' : ''}`)
  await until(page, deckReady)
})
afterAll(() => context.close())

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
  write(brand('#001a00'))
  await expect
    .poll(seen, rarely)
    .toMatchObject({ page: '#001a00', scene: '#001a00', ...drawnWith('"Brand"'), loaded: true })
  await expect
    .poll(() => page.locator('aside.problems.quiet').innerText(), rarely)
    .toMatch(/theme\.css:3.*jeton --font/s)
  write(brand('#00001a'))
  await expect.poll(seen, rarely).toMatchObject({ page: '#00001a', scene: '#00001a' })
  await page.keyboard.press('t')
  await expect.poll(seen, rarely).toMatchObject({ page: '#fffff0', scene: '#00001a' })
  await page.keyboard.press('t')
  rmSync(live.copy.path('theme.css'))
  await expect.poll(seen, rarely).toMatchObject({ page: '#0f0b1d', ...drawnWith("'Inter Variable'") })
})

test('all pages of a build have it', async () => {
  const { folder } = await builtSite('new version')
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  for (const name of ['index.html', 'presentateur.html', 'document.html']) {
    const links = [...read(name).matchAll(/rel="stylesheet"[^>]*href="\.\/([^"]+)"/g)]
    const all = [name, ...links.map(([, sheet = '']) => sheet)].map(read).join('')
    expect(all.includes('#00001a'), name).toBe(true)
  }
})

import { rmSync, writeFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../../src/cli/built-site.ts'
import { openContext } from './deck.ts'
import { useLiveTalk } from './live-talk.ts'

const live = useLiveTalk()
let context: BrowserContext
let page: Page

beforeAll(async () => {
  ;({ context, page } = await openContext({ reducedMotion: 'reduce' }))
  await page.goto(`${live.address}#/un-schema`)
  await page.waitForFunction(() => window.Reveal?.isReady())
})
afterAll(() => context.close())

const write = (css: string) => writeFileSync(live.copy.path('theme.css'), css)
const brand = (ground: string) => `
@font-face { font-family: "Brand"; src: url("@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2"); }
:root { --fond: ${ground}; --police-texte: "Brand", monospace; --font: red; }
:root[data-theme="clair"] { --fond: #fffff0; }
`
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

test('a theme that is saved is shown at once, in the dark, in scenes, in diagrams and in the light; its mistakes are told', async () => {
  write(brand('#001a00'))
  await expect.poll(seen).toEqual({ page: '#001a00', scene: '#001a00', drawn: '"Brand"', loaded: true })
  await expect
    .poll(() => page.locator('aside.problems.quiet').innerText())
    .toMatch(/theme\.css:3.*jeton --font/s)
  write(brand('#00001a'))
  await expect.poll(seen).toMatchObject({ page: '#00001a', scene: '#00001a' })
  await page.keyboard.press('t')
  await expect.poll(seen).toMatchObject({ page: '#fffff0', scene: '#00001a' })
  await page.keyboard.press('t')
})

test('all pages of a build have it, until it is taken away', async () => {
  const files = await buildSite(live.copy.root)
  for (const name of ['/index.html', '/presentateur.html', '/document.html']) {
    const page = String(files.get(name)?.body)
    const links = [...page.matchAll(/rel="stylesheet"[^>]*href="\.(\/[^"]+)"/g)]
    const all = [page, ...links.map(([, sheet = '']) => String(files.get(sheet)?.body))].join('')
    expect(all.includes('#00001a'), name).toBe(true)
  }
  rmSync(live.copy.path('theme.css'))
  await expect.poll(seen).toMatchObject({ page: '#0f0b1d', drawn: "'Inter Variable'" })
})

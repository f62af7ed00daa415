import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Drawing, DrawOrder } from '../../diagrams/draw-order.ts'
import type { Locale } from '../../words/locale.ts'
import { cacheFolder, engineRoot } from '../engine-root.ts'
import { keptFile } from '../kept-file.ts'
import type { Content } from '../site/output-content.ts'
import { serveFiles } from '../site/serve-files.ts'
import type { Theme } from '../theme/read-theme.ts'
import { themeCss } from '../theme/theme-css.ts'
import { engineTokens } from '../theme/theme-tokens.ts'
import { bundleModule } from './bundle-module.ts'

export interface DrawingRoom {
  draw(order: DrawOrder): Promise<Drawing>
}

const origin = 'http://drawing-room.localhost'

/**
 * Opens a page that draws with the same code and the same font as the deck. Nothing leaves the machine: the page's files are in memory.
 * @param tools what its code is made from.
 */
export async function openDrawingRoom(
  browser: Browser,
  locale: Locale,
  theme: Theme | undefined,
  tools: string,
): Promise<DrawingRoom> {
  const code = await keptFile(cacheFolder('drawing-room'), '.json', [tools], () => bundle(locale))
  const files = new Map<string, Content>([
    ...Object.entries<string>(JSON.parse(readFileSync(code, 'utf8'))),
    ['index.html', shell],
    [font, readFileSync(inter)],
    ['theme.css', theme ? themeCss(theme, engineTokens(), basename) : ''],
    ...(theme?.fonts ?? []).map(({ path }): [string, Content] => [basename(path), readFileSync(path)]),
  ])
  const page = await browser.newPage()
  await serveFiles(page, origin, (name) => files.get(name))
  await page.goto(`${origin}/`)
  await page.waitForFunction(() => 'drawOrder' in window)
  return {
    draw: (order) =>
      page.evaluate(
        (value) => (window as unknown as { drawOrder(order: DrawOrder): Promise<Drawing> }).drawOrder(value),
        order,
      ),
  }
}

const require = createRequire(import.meta.url)
const font = 'inter.woff2'
const inter = require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')

/** Texts of files by their names, as JSON: to bundle Mermaid takes longer than to draw a talk. */
async function bundle(locale: Locale): Promise<string> {
  const files = await bundleModule(join(engineRoot, 'src/diagrams/draw-order.ts'), locale)
  return JSON.stringify(Object.fromEntries(files))
}

const shell = `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="theme.css">
<style>@font-face { font-family: "Inter Variable"; font-weight: 100 900; src: url("${font}") format("woff2"); }</style>
<body><script type="module">import { drawOrder } from "/draw-order.js"; Object.assign(window, { drawOrder })</script></body>`

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import type { Drawing, DrawOrder } from '../../diagrams/draw-order.ts'
import type { Locale } from '../../words/locale.ts'
import { engineRoot } from '../engine-root.ts'
import { wordsPlugin } from '../pages/words-plugin.ts'
import { type Content, contentOf } from '../site/output-content.ts'
import { serveFiles } from '../site/serve-files.ts'
import type { Theme } from '../theme/read-theme.ts'
import { themeCss } from '../theme/theme-css.ts'
import { engineTokens } from '../theme/theme-tokens.ts'

export interface DrawingRoom {
  draw(order: DrawOrder): Promise<Drawing>
}

const origin = 'http://drawing-room.localhost'

/** Opens a page that draws with the same code and the same font as the deck. Nothing leaves the machine: the page's files are in memory. */
export async function openDrawingRoom(
  browser: Browser,
  locale: Locale,
  theme: Theme | undefined,
): Promise<DrawingRoom> {
  const files = await bundle(locale, theme)
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

async function bundle(locale: Locale, theme: Theme | undefined): Promise<Map<string, Content>> {
  const { output } = (await build({
    configFile: false,
    root: engineRoot,
    logLevel: 'error',
    plugins: [wordsPlugin(() => locale)],
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rolldownOptions: {
        input: join(engineRoot, 'src/diagrams/draw-order.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'draw-order.js' },
      },
    },
  })) as Rolldown.RolldownOutput
  const inter = readFileSync(
    require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  )
  return new Map<string, Content>([
    ...output.map((file): [string, Content] => [file.fileName, contentOf(file)]),
    ['index.html', shell],
    [font, inter],
    ['theme.css', theme ? themeCss(theme, engineTokens(), basename) : ''],
    ...(theme?.fonts ?? []).map(({ path }): [string, Content] => [basename(path), readFileSync(path)]),
  ])
}

const shell = `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="theme.css">
<style>@font-face { font-family: "Inter Variable"; font-weight: 100 900; src: url("${font}") format("woff2"); }</style>
<body><script type="module">import { drawOrder } from "/draw-order.js"; Object.assign(window, { drawOrder })</script></body>`

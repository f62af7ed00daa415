import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import type { Drawing, DrawOrder } from '../diagrams/draw-order.ts'

export interface DrawingRoom {
  draw(order: DrawOrder): Promise<Drawing>
}

const origin = 'http://drawing-room.localhost'

/** Opens a page that draws with the same code and the same font as the deck. Nothing leaves the machine: the page's files are in memory. */
export async function openDrawingRoom(browser: Browser, root: string): Promise<DrawingRoom> {
  const files = await bundle(root)
  const page = await browser.newPage()
  await page.route('**/*', (route) => {
    const file = files.get(new URL(route.request().url()).pathname)
    return file ? route.fulfill({ body: Buffer.from(file.body), contentType: file.type }) : route.abort()
  })
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

interface ServedFile {
  readonly body: string | Uint8Array
  readonly type: string
}

const require = createRequire(import.meta.url)
const font = '/inter.woff2'

async function bundle(root: string): Promise<Map<string, ServedFile>> {
  const { output } = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rolldownOptions: {
        input: join(root, 'src/diagrams/draw-order.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'draw-order.js' },
      },
    },
  })) as Rolldown.RolldownOutput
  const files = output.map((file): [string, ServedFile] => [
    `/${file.fileName}`,
    { body: file.type === 'chunk' ? file.code : file.source, type: 'text/javascript' },
  ])
  const inter = readFileSync(
    require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  )
  return new Map([
    ...files,
    ['/', { body: shell, type: 'text/html' }],
    [font, { body: inter, type: 'font/woff2' }],
  ])
}

const shell = `<!doctype html><meta charset="utf-8">
<style>@font-face { font-family: "Inter Variable"; font-weight: 100 900; src: url("${font}") format("woff2"); }</style>
<body><script type="module">import { drawOrder } from "/draw-order.js"; Object.assign(window, { drawOrder })</script></body>`

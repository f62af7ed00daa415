import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { slideSize } from '../kit/slide-size.ts'
import { findBrowser, launchBrowser } from './browser.ts'

/** The files of a site that is not written yet, by their names. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>

/**
 * The talk's first slide as a PNG of the slide's size, taken from the built deck in a headless browser and kept by what it shows in
 * `node_modules/.cache`. @returns undefined if it is new and there is no browser.
 */
export async function firstSlidePicture(root: string, site: SiteFiles): Promise<Uint8Array | undefined> {
  const folder = join(root, 'node_modules/.cache/pictures')
  const file = join(folder, `${fingerprint(site)}.png`)
  try {
    return readFileSync(file)
  } catch {
    // Not taken yet.
  }
  const path = findBrowser()
  if (!path) return undefined
  const browser = await launchBrowser(path)
  try {
    const picture = await takePicture(browser, site)
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, picture)
    return picture
  } finally {
    await browser.close()
  }
}

/** What the first slide is made of: its section, the symbols before it, and all style sheets. */
function fingerprint(site: SiteFiles): string {
  const html = String(site.get('index.html'))
  const shown = html.slice(html.indexOf('<body'), html.indexOf('</section>'))
  const styles = [...site].flatMap(([name, content]) => (name.endsWith('.css') ? String(content) : []))
  return createHash('sha256')
    .update([shown, ...styles].join('\0'))
    .digest('hex')
}

const origin = 'http://first-slide.localhost'

async function takePicture(browser: Browser, site: SiteFiles): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: slideSize, reducedMotion: 'reduce' })
  await page.route('**/*', (route) => {
    const { pathname, origin: from } = new URL(route.request().url())
    const name = pathname.slice(1)
    const file = from === origin ? site.get(name) : undefined
    return file === undefined
      ? route.abort()
      : route.fulfill({ body: Buffer.from(file), contentType: contentType(name) })
  })
  await page.goto(`${origin}/index.html?theme=sombre`)
  await page.waitForSelector('.reveal.ready .slides > section.present')
  await page.addStyleTag({ content: '.controls, .progress, .slide-number { visibility: hidden }' })
  await page.evaluate(() => document.fonts.ready)
  return page.screenshot({ animations: 'disabled' })
}

function contentType(name: string): string {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
    svg: 'image/svg+xml',
    woff2: 'font/woff2',
    webp: 'image/webp',
  }
  return types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
}

import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { slideSize } from '../../kit/slide-size.ts'
import { htmlOf, type Tree } from '../../talk/html-tree.ts'
import { findBrowser, launchBrowser } from '../browser.ts'
import { cacheFolder } from '../engine-root.ts'
import { keptFile } from '../kept-file.ts'
import type { Content } from './output-content.ts'
import { serveFiles } from './serve-files.ts'
import { allFiles, elementsNamed, type Site } from './site.ts'

/**
 * The talk's first slide as a PNG of the slide's size, taken from the built deck in a headless browser and kept by what it shows.
 * @returns undefined if it is new and there is no browser.
 */
export async function firstSlidePicture(site: Site): Promise<Uint8Array | undefined> {
  const path = await keptFile(cacheFolder('pictures'), '.png', shown(site), async () => {
    const executable = findBrowser()
    if (!executable) return undefined
    const browser = await launchBrowser(executable)
    try {
      return await takePicture(browser, allFiles(site))
    } finally {
      await browser.close()
    }
  })
  return path === undefined ? undefined : readFileSync(path)
}

/** What the first slide is made of: its section, the symbols before it, and all style sheets. */
function shown({ pages, files }: Site): Content[] {
  const deck = pages.get('index.html') as Tree
  const parts = [
    ...elementsNamed(deck, 'svg', { class: 'symbols' }),
    ...elementsNamed(deck, 'section').slice(0, 1),
  ]
  const styles = [...files].filter(([name]) => name.endsWith('.css')).map(([, css]) => css)
  return [...parts.map(htmlOf), ...styles]
}

const origin = 'http://first-slide.localhost'

async function takePicture(browser: Browser, files: ReadonlyMap<string, Content>): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: slideSize, reducedMotion: 'reduce' })
  await serveFiles(page, origin, (name) => files.get(name))
  await page.goto(`${origin}/index.html?theme=sombre`)
  await page.waitForSelector('.reveal.ready .slides > section.present')
  await page.addStyleTag({ content: '.controls, .progress, .slide-number { visibility: hidden }' })
  await page.evaluate(() => document.fonts.ready)
  return page.screenshot({ animations: 'disabled' })
}

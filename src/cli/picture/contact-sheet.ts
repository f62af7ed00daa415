import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { engineRoot } from '../../build/engine-root.ts'
import { escapeHtml } from '../../kit/escape-html.ts'
import type { Theme } from '../../kit/theme.ts'
import type { Talk } from '../../talk/talk.ts'
import type { SiteFile } from '../built-site.ts'
import { openDeckPage } from './deck-page.ts'
import { throughProjector } from './through-projector.ts'

/**
 * Writes `planches/sombre.png` and `planches/clair.png`: all slides at their last step, by chapter. With `projector`, as the last row sees them, to
 * `planches/sombre-projecteur.png` and `planches/clair-projecteur.png`. @returns their paths.
 */
export async function writeContactSheets(
  browser: Browser,
  site: ReadonlyMap<string, SiteFile>,
  talk: Talk,
  root: string,
  projector: boolean,
): Promise<string[]> {
  const develop = projector ? throughProjector : async (picture: Buffer) => picture
  mkdirSync(join(root, folder), { recursive: true })
  const paths: string[] = []
  for (const theme of ['sombre', 'clair'] as const) {
    const pictures = await photograph(browser, site, talk, theme, develop)
    const page = await browser.newPage({ viewport: { width: sheetWidth, height: 1080 } })
    await page.setContent(sheetHtml(talk, pictures, theme))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const path = `${folder}/${theme}${projector ? '-projecteur' : ''}.png`
    await page.screenshot({ path: join(root, path), fullPage: true })
    await page.close()
    paths.push(path)
  }
  return paths
}

const folder = 'planches'
const sheetWidth = 1920
const columns = 4
const gap = 32
const margin = 48
const thumbnailWidth = (sheetWidth - 2 * margin - (columns - 1) * gap) / columns

/** Every slide at its last step, by id, as a data URL. */
async function photograph(
  browser: Browser,
  site: ReadonlyMap<string, SiteFile>,
  talk: Talk,
  theme: Theme,
  develop: (picture: Buffer) => Promise<Buffer>,
): Promise<Map<string, string>> {
  const { page } = await openDeckPage(browser, site, theme)
  const pictures = new Map<string, string>()
  for (const { id, steps } of talk.chapters.flatMap(({ slides }) => slides)) {
    await page.evaluate(
      ([slide, step]) => {
        const section = document.getElementById(slide)
        if (!section) throw new Error(`slide ${slide} is not in the page`)
        window.Reveal.slide(window.Reveal.getIndices(section).h, 0, step)
      },
      [id, steps - 1] as const,
    )
    const picture = await develop(await page.screenshot())
    pictures.set(id, `data:image/png;base64,${picture.toString('base64')}`)
  }
  await page.context().close()
  return pictures
}

/** The deck's own tokens and fonts, so that the sheet looks like what it shows. */
function sheetHtml(talk: Talk, pictures: ReadonlyMap<string, string>, theme: Theme): string {
  const numbers = [...pictures.keys()]
  const chapters = talk.chapters.map(({ title, slides }) => {
    const figures = slides.map((slide) => {
      const caption = `<b>${numbers.indexOf(slide.id) + 1}</b>${escapeHtml(slide.title)}`
      return `<figure><img src="${pictures.get(slide.id)}"><figcaption>${caption}</figcaption></figure>`
    })
    return `<section><h2>${escapeHtml(title)}</h2><div>${figures.join('')}</div></section>`
  })
  return `<!doctype html><html lang="${talk.settings.lang}" data-theme="${theme}"><meta charset="utf-8"><style>
${readFileSync(join(engineRoot, 'src/styles/tokens.css'), 'utf8')}
${fontFace('Space Grotesk Variable', 'space-grotesk')}${fontFace('Inter Variable', 'inter')}
body { margin: 0; padding: ${margin}px; background: var(--fond); color: var(--texte); font: 18px/1.3 var(--police-texte); text-rendering: geometricPrecision; }
h1, h2 { margin: 0; font-family: var(--police-titre); letter-spacing: -0.015em; }
h1 { font-size: 44px; }
h2 { margin: 44px 0 18px; color: var(--violet); font-size: 26px; }
div { display: grid; grid-template-columns: repeat(${columns}, ${thumbnailWidth}px); gap: 24px ${gap}px; }
figure { margin: 0; }
img { display: block; width: 100%; outline: 1px solid var(--trait); border-radius: 6px; }
figcaption { display: flex; gap: 10px; text-wrap: balance; margin-top: 8px; color: var(--texte-doux); }
b { color: var(--texte); font-weight: 600; font-variant-numeric: tabular-nums; }
</style><h1>${escapeHtml(talk.settings.title)}</h1>${chapters.join('')}</html>`
}

const require = createRequire(import.meta.url)

function fontFace(family: string, name: string): string {
  const path = require.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`)
  const url = `data:font/woff2;base64,${readFileSync(path).toString('base64')}`
  return `@font-face { font-family: "${family}"; font-weight: 100 900; src: url("${url}") format("woff2"); }\n`
}

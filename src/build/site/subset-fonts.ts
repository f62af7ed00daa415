import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import type { AcceptedPlugin, Declaration } from 'postcss'
import { cacheFolder, engineRoot } from '../engine-root.ts'
import { keptFile } from '../kept-file.ts'

/**
 * Has style sheets name copies of their fonts with the glyphs alone that the talk and the pages can show. Other characters fall back, as they
 * do from the fonts themselves. @param html all that the talk shows.
 */
export function smallFonts(html: () => Promise<string>): AcceptedPlugin {
  return {
    postcssPlugin: 'small-fonts',
    // Before Vite's own, which takes the addresses.
    async Once(sheet) {
      const sources: Declaration[] = []
      sheet.walkAtRules('font-face', (face) => face.walkDecls('src', (source) => void sources.push(source)))
      const named = sources.filter(({ value }) => value.includes('"@fontsource'))
      if (named.length === 0) return
      const text = shownCharacters(await html())
      for (const source of named) {
        const [before, font = '', ...after] = source.value.split('"')
        const copy = await smallFont(`node_modules/${font}`, text)
        source.value = [before, copy, ...after].join('"')
      }
    },
  }
}

/**
 * A copy of a font with these glyphs alone, kept in `node_modules/.cache`. @param font a path, absolute or from the engine's root. @returns its path, with `/`.
 */
export async function smallFont(font: string, text: string): Promise<string> {
  const content = readFileSync(resolve(engineRoot, font))
  const options = {
    targetFormat: 'woff2' as const,
    keepFeatures: features,
    ...(font.startsWith('node_modules') && font.includes('-wght-')
      ? { variationAxes: { wght: font.includes('grotesk') ? titleWeights : weights } }
      : {}),
  }
  const sources = [content, JSON.stringify([text, options])]
  const name = basename(font).replace(/\.\w+$/, '.woff2')
  const copy = await keptFile(cacheFolder('fonts'), `/${name}`, sources, async () => {
    // Loaded for new characters only.
    const { default: subsetFont } = await import('subset-font')
    return subsetFont(content, text, options)
  })
  return copy.split(sep).join('/')
}

/** Every character that the pages can show: those of the talk's own text, and of the engine's words. */
export function shownCharacters(html: string): string {
  return charactersOf([html, ownWords()])
}

/** Every character once, in order, with those that anybody may type into a field. */
export function charactersOf(texts: readonly string[]): string {
  // Of all our sources: to look at each letter of them by itself would take a quarter of a second.
  const unusual = texts.join('').replaceAll(/[\0-~]+/g, '')
  return [...new Set(usual + unusual)].sort().join('')
}

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const usual = [
  ascii,
  'ÀÂÄÆÇÈÉÊËÎÏÔÖŒÙÛÜŸàâäæçèéêëîïôöœùûüÿ', // French
  '\u0300\u0301\u0302\u0308\u0327', // its accents alone: Ÿ is put together from them
  '\u00a0\u202f\u2009’‘“”«»…–—−·•°§µ', // typography
  '×÷±≤≥≠≈½¼¾²³←↑→↓€', // figures and arrows
].join('')

/** The words of pages, figures and messages stand in our own sources. */
function ownWords(): string {
  const sources = readdirSync(join(engineRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|css)$/.test(name))
    .map((name) => join('src', name))
  const shells = readdirSync(engineRoot).filter((name) => name.endsWith('.html'))
  return [...sources, ...shells].map((name) => readFileSync(join(engineRoot, name), 'utf8')).join('')
}

/** What the style sheets ask for: the weights, and the features that are on or that they switch on. */
const weights = { min: 400, max: 700 }
const titleWeights = { min: 500, max: 700 }
const features = 'ccmp liga clig calt rlig rclt rvrn locl kern mark mkmk tnum'.split(' ')

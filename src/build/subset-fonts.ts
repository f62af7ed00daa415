import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { keepCopy } from './keep-copy.ts'

/** The small copy of each font, by the font's path; paths are from the project's root, with `/`. */
export type SmallFonts = ReadonlyMap<string, string>

/**
 * Copies of the fonts that the style sheets name with the glyphs alone that the talk and the pages can show, kept by content in
 * `node_modules/.cache`. Other characters fall back, as they do from the fonts themselves. @param html all that the talk shows.
 */
export async function subsetFonts(root: string, html: string): Promise<SmallFonts> {
  const text = charactersOf([html, ownWords(root)])
  const fonts = new Map<string, string>()
  for (const font of namedFonts(root)) fonts.set(font, await smallCopy(root, font, text))
  return fonts
}

/** Every character once, in order, with those that anybody may type into a field. */
export function charactersOf(texts: readonly string[]): string {
  const characters = new Set([usual, ...texts].flatMap((text) => [...text]))
  return [...characters]
    .filter((character) => character >= ' ')
    .sort()
    .join('')
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
function ownWords(root: string): string {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|css)$/.test(name))
    .map((name) => join('src', name))
  const shells = readdirSync(root).filter((name) => name.endsWith('.html'))
  return [...sources, ...shells].map((name) => readFileSync(join(root, name), 'utf8')).join('')
}

function namedFonts(root: string): string[] {
  return ['fonts.css', 'paper-fonts.css'].flatMap((sheet) => {
    const css = readFileSync(join(root, 'src/styles', sheet), 'utf8')
    return [...css.matchAll(/"(@fontsource[^"]+\.woff2)"/g)].map(([, path]) => `node_modules/${path}`)
  })
}

/** What the style sheets ask for: the weights, and the features that are on or that they switch on. */
const weights = { min: 400, max: 700 }
const titleWeights = { min: 500, max: 700 }
const features = 'ccmp liga clig calt rlig rclt rvrn locl kern mark mkmk tnum'.split(' ')

async function smallCopy(root: string, font: string, text: string): Promise<string> {
  const content = readFileSync(join(root, font))
  const options = {
    targetFormat: 'woff2' as const,
    keepFeatures: features,
    ...(font.includes('-wght-')
      ? { variationAxes: { wght: font.includes('grotesk') ? titleWeights : weights } }
      : {}),
  }
  const key = createHash('sha256')
    .update(content)
    .update(JSON.stringify([text, options]))
    .digest('hex')
  const folder = `node_modules/.cache/fonts/${key.slice(0, 16)}`
  const copy = `${folder}/${basename(font)}`
  if (existsSync(join(root, copy))) return copy
  // Loaded for new characters only.
  const { default: subsetFont } = await import('subset-font')
  keepCopy(join(root, copy), await subsetFont(content, text, options))
  return copy
}

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../src/styles/', import.meta.url)
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.css') && name !== 'tokens.css' && name !== 'fonts.css',
)

/** Declarations of a sheet that say a colour, a size of type or a duration themselves. The page's margins (`@page`) know no tokens. */
function rawValues(css: string, sizes = true): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
  const declarations = rules.match(/[\w-]+\s*:\s*[^;{}]+(?=;)/g) ?? []
  return declarations.filter(
    (text) =>
      /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i.test(text) ||
      (sizes && /^font(-size)?\s*:.*\d(px|rem|pt)/.test(text)) ||
      /\b[1-9]\d*m?s\b/.test(text),
  )
}

test.each(sheets)('%s takes its colours, sizes of type and durations from tokens.css', (name) => {
  // The article's type is of the window's size, and the handout's of the paper's: no slide has them.
  expect(rawValues(readFileSync(new URL(name, folder), 'utf8'), !name.startsWith('document/'))).toEqual([])
})

test.each([
  'color: #fff',
  'background: rgb(0 0 0)',
  'font: 400 16px/1 x',
  'font-size: 16px',
  'transition: all 250ms',
])('a sheet with `%s` would be found', (declaration) => {
  expect(rawValues(`.a { ${declaration}; }`)).toEqual([declaration])
})

test('every token that a sheet or a drawing asks for is defined', () => {
  const root = new URL('../../', import.meta.url)
  const texts = ['src', 'slides', 'assets'].flatMap((place) =>
    readdirSync(new URL(place, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(css|ts|svg|md)$/.test(name))
      .map((name) => readFileSync(new URL(`${place}/${name}`, root), 'utf8')),
  )
  const all = texts.join('\n')
  const defined = new Set([...all.matchAll(/(--[\w-]+)['"]?\s*[:,]/g)].map(([, name]) => name))
  for (const side of ['--columns', '--rows']) defined.add(side) // speaker/split.ts sets them
  const asked = new Set([...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name))
  expect([...asked].filter((name) => !defined.has(name))).toEqual([])
})

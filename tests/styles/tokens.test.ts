import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../src/styles/', import.meta.url)
const sheets = readdirSync(folder).filter((name) => name !== 'tokens.css' && name !== 'fonts.css')

/** Declarations of a sheet that say a colour, a size of type or a duration themselves. */
function rawValues(css: string): string[] {
  const declarations = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[\w-]+\s*:\s*[^;{}]+(?=;)/g) ?? []
  return declarations.filter(
    (text) =>
      /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i.test(text) ||
      /^font(-size)?\s*:.*\d(px|rem|pt)/.test(text) ||
      /\b[1-9]\d*m?s\b/.test(text),
  )
}

test.each(sheets)('%s takes its colours, sizes of type and durations from tokens.css', (name) => {
  expect(rawValues(readFileSync(new URL(name, folder), 'utf8'))).toEqual([])
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

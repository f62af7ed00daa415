import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { loadTheme } from '../../../src/build/theme/load-theme.ts'
import { paleTexts } from '../../../src/build/theme/theme-contrast.ts'
import { engineTokens, themeTokens } from '../../../src/build/theme/theme-tokens.ts'
import { writeTalk } from '../../cli/talk-folder.ts'

let root = ''
afterEach(() => rmSync(root, { recursive: true }))

async function themeOf(css: string) {
  root = writeTalk({ 'theme.css': css, 'assets/brand.woff2': '' })
  const { theme, problems } = (await loadTheme(root)) ?? { problems: [] }
  const told = problems.map(
    ({ line, message, hint, quiet }) => `${quiet ? '' : '! '}${line} ${message} → ${hint}`,
  )
  return { theme, told }
}

test('a talk without one has no theme', async () => {
  root = writeTalk()
  expect(await loadTheme(root)).toBeUndefined()
})

test('a theme sets tokens of both themes, fonts of files and of packages, and the corners', async () => {
  const { theme, told } = await themeOf(`/* brand */
@font-face { font-family: "Brand"; font-weight: 400 700; src: url("assets/brand.woff2") format("woff2"); }
@font-face { font-family: Code; src: url(@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2); }
:root { --fond: oklch(15% 0.02 250); --police-titre: Brand, serif; --police-code: "Code", monospace; --rayon: 0 }
:root[data-theme=clair] { --violet: rebeccapurple; }
`)
  expect(told).toEqual([])
  expect(theme?.dark.get('--fond')).toBe('oklch(15% 0.02 250)')
  expect(theme?.light.get('--violet')).toBe('rebeccapurple')
  expect(theme?.fonts.map(({ family, descriptors }) => `${family} ${descriptors}`)).toEqual([
    'Brand font-weight: 400 700;',
    'Code ',
  ])
})

test.each([
  [
    'an unknown token',
    ':root {\n  --font: red;\n}',
    /^2 there is no token `--font` → Did you mean `--fond`\?/,
  ],
  [
    'a token that is not for themes',
    ':root { --taille-titre: 2px }',
    /^1 there is no token `--taille-titre`/,
  ],
  ['a property', ':root { color: red }', /^1 there is no token `color`/],
  ['another selector', '\nh2 { --fond: red }', /^2 a theme has no `h2` → Set tokens in `:root`/],
  ['an import', '@import "x.css";', /^1 a theme has no `@import`/],
  ['a rule within', ':root { h2 { color: red } }', /^1 a theme has no `h2`/],
  ['what is no colour', ':root { --fond: blu }', /^1 `blu` is no colour, or not an opaque one → Write one/],
  ['a colour to see through', ':root { --fond: rgb(0 0 0 / 0.5) }', /^1 .* is no colour/],
  ['fonts that are none', ':root { --police-texte: 12px }', /^1 `12px` is no list of fonts/],
  ['a corner that is none', ':root { --rayon: round }', /^1 `round` is no length/],
  ['two corners', ':root { --rayon: 4px 8px }', /^1 `4px 8px` is no length/],
  ['fonts of one theme', ':root[data-theme="clair"] { --rayon: 1px }', /^1 `--rayon` is the same in both/],
  [
    'a font that nobody brings',
    ':root { --police-texte: Intr, serif }',
    /^1 nobody brings the font `Intr`.*→ .*@font-face/,
  ],
  [
    'a file that is not there',
    '@font-face { font-family: A; src: url(assets/a.woff2) }',
    /^! 1 the font `A` has no file `assets\/a\.woff2`/,
  ],
  [
    'a font without a file',
    '@font-face { font-family: A; src: local("A") }',
    /^! 1 the font `A` names no file/,
  ],
  ['broken CSS', ':root {\n  --fond #fff\n}', /^! 2 this is no CSS: .* → Mend it/],
  ['a brace too few', ':root { --fond: #fff', /^! 1 this is no CSS: Unclosed block/],
])('%s is told at its line', async (_what, css, words) => {
  expect((await themeOf(css)).told.filter((line) => !/contrast/.test(line))).toEqual([
    expect.stringMatching(words),
  ])
})

test('words that are pale on their ground are told, and the talk goes on', async () => {
  expect((await themeOf(':root[data-theme="clair"] {\n  --texte-doux: #999;\n}')).told).toEqual([
    '2 `--texte-doux` on `--fond` has a contrast of 2.7:1 in the light theme, 4.5:1 is the least → Make `--texte-doux` darker: a projector takes more contrast away.',
    '2 `--texte-doux` on `--surface` has a contrast of 2.5:1 in the light theme, 4.5:1 is the least → Make `--texte-doux` darker: a projector takes more contrast away.',
  ])
})

test('a ground that swallows what the theme leaves alone is told where the ground is set', async () => {
  const { told } = await themeOf(':root {\n  --fond: #666;\n}')
  expect(told.length).toBeGreaterThan(3)
  expect(told.every((line) => line.startsWith('2 ') && line.includes('on `--fond`'))).toBe(true)
})

test('the engine itself has the tokens that a theme may set, none of them pale', () => {
  root = writeTalk()
  const engine = engineTokens()
  const { dark, light } = engine
  expect(
    [...themeTokens.keys()].filter(
      (name) => !dark.has(name) && !['--rayon'].includes(name) && !name.startsWith('--police'),
    ),
  ).toEqual([])
  const lines = new Map(
    [...dark.keys()].flatMap(
      (name) =>
        [
          [`dark ${name}`, 1],
          [`light ${name}`, 1],
        ] as [string, number][],
    ),
  )
  expect(paleTexts({ dark, light, fonts: [], lines }, engine).map(({ message }) => message)).toEqual([])
})

import { closest } from 'fastest-levenshtein'
import type { Problem } from '../../talk/problem.ts'
import { familiesOf } from './css-value.ts'
import type { Theme } from './read-theme.ts'
import { themeFile } from './theme-file.ts'
import { themeTokens } from './theme-tokens.ts'

/** Fonts that a theme asks for first and that neither it nor the engine brings along: other machines show another one. */
export function missingFonts({ dark, fonts, lines }: Theme): Problem[] {
  const known = [...engineFamilies, ...fonts.map(({ family }) => family)]
  return [...dark].flatMap(([name, value]) => {
    const [first] = themeTokens.get(name) === 'fonts' ? (familiesOf(value) ?? []) : []
    if (first === undefined || known.includes(first) || generic.has(first)) return []
    return {
      file: themeFile,
      line: lines.get(`dark ${name}`) ?? 1,
      column: 1,
      message: `nobody brings the font \`${first}\`: machines without it show another one`,
      hint: `Add an \`@font-face\` for it, or write a font that is there, as \`${closest(first, known)}\`.`,
      quiet: true as const,
    }
  })
}

const engineFamilies = ['Inter Variable', 'Space Grotesk Variable', 'JetBrains Mono Variable']
const generic: ReadonlySet<string> = new Set(
  'serif sans-serif monospace cursive fantasy system-ui ui-serif ui-sans-serif ui-monospace ui-rounded'.split(
    ' ',
  ),
)

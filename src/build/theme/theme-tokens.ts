import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'postcss'
import { engineRoot } from '../engine-root.ts'

export type TokenKind = 'colour' | 'fonts' | 'length'

/** The tokens that a theme may set; docs/theme.md says what each is for. */
export const themeTokens: ReadonlyMap<string, TokenKind> = new Map([
  ...[
    ...['--fond', '--surface', '--trait', '--texte', '--texte-doux', '--danger'],
    ...['--orange', '--violet', '--gold', '--gold-dim', '--gold-full', '--teal'],
  ].map((name) => [name, 'colour'] as const),
  ...['--police-titre', '--police-texte', '--police-code'].map((name) => [name, 'fonts'] as const),
  ['--rayon', 'length'],
])

export type Tokens = ReadonlyMap<string, string>

/** The engine's own values, and the selectors that dress what is dark in both themes as the dark one. */
export interface EngineTokens {
  readonly dark: Tokens
  readonly light: Tokens
  readonly darkSelectors: string
}

/** Read from `styles/tokens.css`: its first rule is the dark theme. */
export function engineTokens(): EngineTokens {
  const dark = new Map<string, string>()
  const light = new Map<string, string>()
  let darkSelectors = ''
  parse(readFileSync(join(engineRoot, 'src/styles/tokens.css'), 'utf8')).each((rule) => {
    if (rule.type !== 'rule') return
    const inLight = rule.selector === lightSelector
    if (!inLight && darkSelectors === '') darkSelectors = rule.selector
    rule.walkDecls(({ prop, value }) => void (inLight ? light : dark).set(prop, value))
  })
  return { dark, light: new Map([...dark, ...light]), darkSelectors }
}

export const lightSelector = ':root[data-theme="clair"]'

import { closest } from 'fastest-levenshtein'
import { type ChildNode, type CssSyntaxError, type Declaration, parse, type Root } from 'postcss'
import type { Problem } from '../../talk/problem.ts'
import { colourOf, familiesOf, isLength, plainSelector } from './css-value.ts'
import { themeFile } from './theme-file.ts'
import { readFont, type ThemeFont } from './theme-font.ts'
import { lightSelector, type TokenKind, type Tokens, themeTokens } from './theme-tokens.ts'

/** What a talk's `theme.css` sets: in the dark theme, with the fonts and corners of both, and in the light one. */
export interface Theme {
  readonly dark: Tokens
  readonly light: Tokens
  readonly fonts: readonly ThemeFont[]
  /** Where each token is set, by the theme and its name. */
  readonly lines: ReadonlyMap<string, number>
}

/** Reads a theme. Never throws: what is wrong is a Problem, and the rest of the theme holds. @param root the talk's folder, for its fonts. */
export function readTheme(root: string, css: string): { theme: Theme; problems: readonly Problem[] } {
  const dark = new Map<string, string>()
  const light = new Map<string, string>()
  const fonts: ThemeFont[] = []
  const lines = new Map<string, number>()
  const problems: Problem[] = []
  const tell = (node: ChildNode, message: string, hint: string, quiet = true) => {
    const { line = 1, column = 1 } = node.source?.start ?? {}
    problems.push({ file: themeFile, line, column, message, hint, ...(quiet && { quiet }) })
  }
  for (const node of sheetOf(css, problems)?.nodes ?? []) {
    if (node.type === 'comment') continue
    if (node.type === 'atrule' && node.name === 'font-face') {
      const font = readFont(root, node)
      if ('wrong' in font) tell(node, font.wrong, font.hint, false)
      else fonts.push(font)
      continue
    }
    const inLight = node.type === 'rule' && isTheme(node.selector, lightSelector)
    if (node.type !== 'rule' || !(inLight || isTheme(node.selector, ':root'))) {
      tell(node, `a theme has no \`${beginning(node)}\``, otherPlaces)
      continue
    }
    for (const inner of node.nodes) {
      if (inner.type === 'comment') continue
      const wrong = wrongIn(inner, inLight)
      if (wrong) tell(inner, wrong[0], wrong[1])
      else if (inner.type === 'decl') {
        const set = inLight ? light : dark
        set.set(inner.prop, inner.value)
        lines.set(`${inLight ? 'light' : 'dark'} ${inner.prop}`, inner.source?.start?.line ?? 1)
      }
    }
  }
  return { theme: { dark, light, fonts, lines }, problems }
}

function sheetOf(css: string, problems: Problem[]): Root | undefined {
  try {
    return parse(css)
  } catch (error) {
    const { line = 1, column = 1, reason } = error as CssSyntaxError
    const message = `this is no CSS: ${reason}`
    const hint = 'Mend it: until then the talk is shown without its theme.'
    problems.push({ file: themeFile, line, column, message, hint })
    return undefined
  }
}

function isTheme(selector: string, wanted: string): boolean {
  return plainSelector(selector) === plainSelector(wanted)
}

function beginning(node: ChildNode): string {
  if (node.type === 'rule') return node.selector
  return node.type === 'atrule' ? `@${node.name}` : node.toString()
}

const otherPlaces = `Set tokens in \`:root\` (dark) and \`${lightSelector}\`, fonts in \`@font-face\`; rules of your own go into the sheet that talk.config.ts names as \`styles\`.`

/** What is wrong inside of a theme's rule, and what to write instead. */
function wrongIn(node: ChildNode, inLight: boolean): readonly [message: string, hint: string] | undefined {
  if (node.type !== 'decl') return [`a theme has no \`${beginning(node)}\``, otherPlaces]
  const kind = themeTokens.get(node.prop)
  if (kind === undefined) {
    const hint = `Did you mean \`${closest(node.prop, [...themeTokens.keys()])}\`? docs/theme.md lists them.`
    return [`there is no token \`${node.prop}\``, hint]
  }
  if (inLight && kind !== 'colour')
    return [`\`${node.prop}\` is the same in both themes`, 'Set it in `:root`.']
  if (fits(kind, node)) return undefined
  return [`\`${node.value.trim()}\` is no ${asked[kind][0]}`, asked[kind][1]]
}

function fits(kind: TokenKind, { value }: Declaration): boolean {
  if (kind === 'colour') return colourOf(value) !== undefined
  return kind === 'fonts' ? familiesOf(value) !== undefined : isLength(value)
}

const asked: Readonly<Record<TokenKind, readonly [name: string, hint: string]>> = {
  colour: [
    'colour, or not an opaque one',
    'Write one, as `#1b6ac9` or `oklch(60% 0.15 250)`; until then the engine’s is shown.',
  ],
  fonts: ['list of fonts', 'Write names, as `"Lora", serif`; until then the engine’s are shown.'],
  length: ['length', 'Write one, as `0` or `8px`; until then the engine’s is shown.'],
}

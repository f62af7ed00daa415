import type { Theme } from './read-theme.ts'
import { type EngineTokens, lightSelector, type Tokens, themeTokens } from './theme-tokens.ts'

/** The style sheet of a theme, to come after the engine's. @param fontFile where the file of a font is asked for. */
export function themeCss(
  { dark, light, fonts }: Theme,
  { darkSelectors }: EngineTokens,
  fontFile: (path: string) => string,
): string {
  return [
    ...fonts.map(
      ({ family, path, descriptors }) =>
        `@font-face { font-family: ${JSON.stringify(family)}; font-display: swap; ${descriptors} src: url(${JSON.stringify(fontFile(path))}); }`,
    ),
    // Whoever has the system choose the colours keeps them.
    `@media not (forced-colors: active) { ${rule(darkSelectors, dark, true)} ${rule(lightSelector, light, true)} }`,
    // Pages to print have fonts of their own, which give way too.
    rule(':root, :root:is(.reveal-print, .document)', withDiagrams(dark), false),
  ].join('\n')
}

/** Drawings measure their words with this font. */
function withDiagrams(tokens: Tokens): Tokens {
  const font = tokens.get('--police-texte')
  return font === undefined ? tokens : new Map([...tokens, ['--police-diagrammes', font]])
}

function rule(selectors: string, tokens: Tokens, colours: boolean): string {
  const wanted = [...tokens].filter(([name]) => (themeTokens.get(name) === 'colour') === colours)
  return wanted.length === 0
    ? ''
    : `${selectors} { ${wanted.map(([name, value]) => `${name}: ${value};`).join(' ')} }`
}

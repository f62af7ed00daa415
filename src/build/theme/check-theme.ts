import type { Problem } from '../../talk/problem.ts'
import { missingFonts } from './missing-fonts.ts'
import { readTheme, type Theme } from './read-theme.ts'
import { paleTexts } from './theme-contrast.ts'
import { engineTokens } from './theme-tokens.ts'

/** A theme, and all that is wrong with it: how it is written, which fonts nobody brings, which words are pale. */
export function checkTheme(root: string, css: string): { theme: Theme; problems: readonly Problem[] } {
  const { theme, problems } = readTheme(root, css)
  return { theme, problems: [...problems, ...missingFonts(theme), ...paleTexts(theme, engineTokens())] }
}

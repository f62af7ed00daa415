import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../talk/problem.ts'
import { missingFonts } from './missing-fonts.ts'
import { readTheme, type Theme, themeFile } from './read-theme.ts'
import { paleTexts } from './theme-contrast.ts'
import { engineTokens } from './theme-tokens.ts'

/** The theme of a talk, as its `theme.css` now is, and all that is wrong with it; undefined for a talk without one. */
export function loadTheme(
  root: string,
): { readonly theme: Theme; readonly problems: readonly Problem[] } | undefined {
  const path = join(root, themeFile)
  if (!existsSync(path)) return undefined
  const { theme, problems } = readTheme(root, readFileSync(path, 'utf8'))
  return { theme, problems: [...problems, ...missingFonts(theme), ...paleTexts(theme, engineTokens())] }
}

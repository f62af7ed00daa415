import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../talk/problem.ts'
import type { Theme } from './read-theme.ts'
import { themeFile } from './theme-file.ts'

/** The theme of a talk, as its `theme.css` now is, and all that is wrong with it; undefined for a talk without one, which loads no reader. */
export async function loadTheme(
  root: string,
): Promise<{ readonly theme: Theme; readonly problems: readonly Problem[] } | undefined> {
  const path = join(root, themeFile)
  if (!existsSync(path)) return undefined
  const { checkTheme } = await import('./check-theme.ts')
  return checkTheme(root, readFileSync(path, 'utf8'))
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { drawFigure } from '../../figures/draw-figure.ts'
import { badgeName } from '../../talk/badges.ts'
import { addLanguages } from '../../talk/code-languages.ts'
import type { Figures } from '../../talk/figures.ts'
import type { TalkFiles } from '../../talk/talk.ts'
import { loadTheme } from '../theme/load-theme.ts'
import { loadTalkConfig } from './talk-config.ts'

/** Reads slides/, talk.config.ts and theme.css, and lists assets/ and reads the badges in it, below the talk's root. A folder that is missing counts as empty. */
export async function readTalkFiles(root: string): Promise<TalkFiles> {
  const texts = new Map(
    filesBelow(root, 'slides').map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  )
  const assets = filesBelow(root, 'assets')
  const badges = assets.flatMap((path) => {
    const name = badgeName(path)
    return name === undefined ? [] : [[name, readFileSync(join(root, path), 'utf8')] as const]
  })
  const { problems: themeProblems = [] } = (await loadTheme(root)) ?? {}
  const { config, problems } = await loadTalkConfig(root)
  const { figures = [], grammars = {}, ...parts } = config
  addLanguages(grammars)
  const drawn: Figures = {
    names: figures.map(({ name }) => name),
    draw: (name, attributes) => drawFigure(figures, name, attributes),
  }
  return {
    texts,
    assets: new Set(assets),
    badges: new Map(badges),
    ...parts,
    figures: drawn,
    problems: [...problems, ...themeProblems],
  }
}

/** Paths with `/`, from the root, in alphabetical order; hidden files are left out. */
function filesBelow(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { drawFigure, figureNames } from '../figures/draw-figure.ts'
import { badgeName } from '../talk/badges.ts'
import type { TalkFiles } from '../talk/talk.ts'

/** Reads slides/ and lists assets/ below the project's root, reads the badges in it, and brings the figures. A folder that is missing counts as empty. */
export function readTalkFiles(root: string): TalkFiles {
  const texts = new Map(
    filesBelow(root, 'slides').map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  )
  const figures = { names: figureNames, draw: drawFigure }
  const assets = filesBelow(root, 'assets')
  const badges = assets.flatMap((path) => {
    const name = badgeName(path)
    return name === undefined ? [] : [[name, readFileSync(join(root, path), 'utf8')] as const]
  })
  return { texts, assets: new Set(assets), badges: new Map(badges), figures }
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

import { hash } from 'node:crypto'
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { pageNames } from '../build/engine-pages.ts'
import { cacheFolder, engineRoot } from '../build/engine-root.ts'
import { Failure } from './failure.ts'

/** What the built site is made from: of the talk, and of the engine. */
const ofTalk = ['slides', 'assets', 'talk.config.ts', 'theme.css']
const ofEngine = ['src', ...pageNames, 'package-lock.json']

/**
 * The folder of a built site, whole, with the script: `dist/` if it is newer than its sources, else one aside, which is built first where it
 * is old. No folder for people is touched. @param mode another kind of site, which `dist/` never is. @throws a Failure that lists the talk's problems.
 */
export async function freshSite(root: string, building: () => void, mode = 'production'): Promise<string> {
  const isUsual = mode === 'production'
  const aside = join(cacheFolder(isUsual ? 'site' : mode), hash('sha256', root).slice(0, 8))
  const fresh = [...(isUsual ? [join(root, 'dist')] : []), aside].find((site) => isFresh(root, site))
  if (fresh) return fresh
  building()
  const { build } = await import('vite')
  const part = `${aside}.${process.pid}`
  try {
    const { siteConfig } = await import('./site-config.ts')
    const wishes = { mode, logLevel: 'silent', build: { outDir: part, emptyOutDir: true } } as const
    await build(await siteConfig(root, wishes))
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw new Failure(1, `The site cannot be built.\n\n${inspect(error)}`)
  }
  rmSync(aside, { recursive: true, force: true })
  renameSync(part, aside)
  return aside
}

/** Whether a site has all pages, and all of them are newer than what the site is made from. */
export function isFresh(root: string, site: string, wanted = pageNames): boolean {
  const built = Math.min(...wanted.map((page) => newest(join(site, page))))
  return (
    built > 0 && Math.max(newestOf(root), ...wanted.map((page) => newest(join(engineRoot, page)))) <= built
  )
}

function newestOf(root: string): number {
  const sources = [
    ...ofTalk.map((name) => join(root, name)),
    ...ofEngine.map((name) => join(engineRoot, name)),
  ]
  return Math.max(...sources.map(newest))
}

/** When a file, or anything in a folder, was last changed; a file that was removed changes its folder. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  const inside = readdirSync(path).map((name) => newest(join(path, name)))
  return Math.max(stats.mtimeMs, ...inside)
}

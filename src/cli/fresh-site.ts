import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.ts'

/** What the built site is made from, below the project's root. */
const sources = [
  'slides',
  'assets',
  'src',
  'index.html',
  'document.html',
  'presentateur.html',
  'vite.config.ts',
  'package-lock.json',
]

/** The folder of the built site; it is built first where it is missing or older than its sources. @throws a Failure that lists the talk's problems. */
export async function freshSite(root: string, building: () => void): Promise<string> {
  const site = join(root, 'dist')
  if (isFresh(root)) return site
  building()
  const { build } = await import('vite')
  const start = Date.now()
  try {
    await build({ root, logLevel: 'silent', build: { emptyOutDir: false } })
  } catch (error) {
    throw new Failure(1, `The site cannot be built.\n\n${(error as Error).message}`)
  }
  removeOlder(site, start)
  return site
}

/** What an earlier build left; what the commands have written stays. */
function removeOlder(folder: string, start: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) {
      if (statSync(path).mtimeMs < start - clockSteps) rmSync(path)
    } else if (!written.includes(entry.name)) removeOlder(path, start)
  }
}

const written = ['pdf', 'export']

/** Some disks count time in steps of two seconds. */
const clockSteps = 2000

/** Whether the whole site, not the public part of it only, below the project's root is newer than all that it is made from. */
export function isFresh(root: string): boolean {
  const pages = ['index.html', 'presentateur.html', 'document.html'].map((page) => join(root, 'dist', page))
  if (!pages.every((page) => existsSync(page))) return false
  const built = Math.min(...pages.map((page) => statSync(page).mtimeMs))
  return sources.every((source) => newest(join(root, source)) <= built)
}

/** When a file, or anything in a folder, was last changed; a file that was removed changes its folder. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  const inside = readdirSync(path).map((name) => newest(join(path, name)))
  return Math.max(stats.mtimeMs, ...inside)
}

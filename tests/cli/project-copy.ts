import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')

/**
 * A copy of the project that a test may write into, inside the project so that packages are found; with the slides and assets of `talk`, if
 * one is given. Gives its root, and how to remove it.
 */
export function copyProject(talk = project): { root: string; remove: () => void } {
  const root = mkdtempSync(join(project, '.check-'))
  for (const name of [
    'index.html',
    'presentateur.html',
    'vite.config.ts',
    'package-lock.json',
    'src',
    'assets',
  ])
    cpSync(join(project, name), join(root, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'dir')
  for (const name of ['slides', 'assets']) cpSync(join(talk, name), join(root, name), { recursive: true })
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}

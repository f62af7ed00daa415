import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')

/** A copy of the project that a test may write into. */
export interface TalkCopy {
  readonly root: string
  /** Changes a file of slides/. */
  edit(file: string, change: (text: string) => string): void
  /** Puts slides/ back as they are in the project. */
  restore(): void
  remove(): void
}

/**
 * Copies what a build reads into a folder of the project, its packages and its drawings by a link. Without a `package.json` of its
 * own, the copy counts as a part of the project: Vite's dev server then serves the packages.
 */
export function copyTalk(): TalkCopy {
  const root = mkdtempSync(join(project, '.live-'))
  for (const name of [
    'index.html',
    'presentateur.html',
    'document.html',
    'package-lock.json',
    'vite.config.ts',
    'src',
    'slides',
    'assets',
  ])
    cpSync(join(project, name), join(root, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  return {
    root,
    edit(file, change) {
      const path = join(root, 'slides', file)
      writeFileSync(path, change(readFileSync(path, 'utf8')))
    },
    restore: () => cpSync(join(project, 'slides'), join(root, 'slides'), { recursive: true }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

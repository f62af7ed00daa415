import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { writeTemplate } from '../src/cli/new/write-template.ts'

const project = join(import.meta.dirname, '..')

/** A copy of a talk that a test may write into. */
export interface TalkCopy {
  readonly root: string
  path(name: string): string
  /** Changes a file of slides/. */
  edit(file: string, change: (text: string) => string): void
  /** Puts slides/ back as they are in the original. */
  restore(): void
  remove(): void
}

/** Copies a talk into a folder of its own. @param original the talk of this repository, unless told otherwise. */
export function copyTalk(original = project): TalkCopy {
  const root = mkdtempSync(join(tmpdir(), 'talk-'))
  const path = (name: string) => join(root, name)
  for (const name of ['slides', 'assets']) cpSync(join(original, name), path(name), { recursive: true })
  for (const name of readdirSync(original).filter((name) => /^talk\.config\.ts$|\.css$/.test(name)))
    cpSync(join(original, name), path(name))
  if (dirname(original) === join(project, 'templates')) writeTemplate(basename(original), root)
  if (original === project) writeFileSync(path('talk.config.ts'), ownConfig)
  return {
    root,
    path,
    edit(file, change) {
      const name = join(root, 'slides', file)
      writeFileSync(name, change(readFileSync(name, 'utf8')))
    },
    restore() {
      for (const name of readdirSync(join(original, 'slides'))) {
        const text = readFileSync(join(original, 'slides', name))
        const copy = join(root, 'slides', name)
        // A file that is written again as it was would be read again.
        if (!existsSync(copy) || !text.equals(readFileSync(copy))) writeFileSync(copy, text)
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** `talk.config.ts` of this repository's talk, for a copy somewhere else. */
const ownConfig = `export { thanos as default } from ${JSON.stringify(join(project, 'src/thanos/thanos.ts'))}\n`

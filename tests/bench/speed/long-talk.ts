import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTalkFiles } from '../../../src/build/talk-files.ts'
import { readTalk } from '../../../src/talk/talk.ts'

/** The project with its talk repeated. */
export interface LongTalk {
  readonly root: string
  readonly slides: number
  remove(): void
}

/** Copies the project's sources with the talk's chapters repeated under other ids until there are at least `wanted` slides. */
export function longTalk(project: string, wanted: number): LongTalk {
  const root = mkdtempSync(join(tmpdir(), 'bench-talk-'))
  const pages = ['index.html', 'presentateur.html', 'document.html']
  const sources = [...pages, 'package.json', 'package-lock.json', 'vite.config.ts']
  for (const name of [...sources, 'src', 'assets', 'slides'])
    cpSync(join(project, name), join(root, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  const count = () => readTalk(readTalkFiles(root)).talk.chapters.flatMap(({ slides }) => slides).length
  const own = count()
  const added = addCopies(join(root, 'slides'), Math.ceil(wanted / own) - 1)
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  return {
    root,
    slides: added === 0 ? own : count(),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function addCopies(folder: string, copies: number): number {
  const chapters = readdirSync(folder).filter((name) => /^\d+-.*\.md$/.test(name))
  const script = readFileSync(join(folder, 'script.md'), 'utf8')
  const scripts = [script]
  for (let copy = 1; copy <= copies; copy++) {
    for (const name of chapters) {
      const text = readFileSync(join(folder, name), 'utf8')
      const number = String(copy).padStart(3, '0')
      writeFileSync(
        join(folder, name.replace(/^(\d+)-(.*)\.md$/, `$1${number}-$2-${copy}.md`)),
        renamed(text, copy),
      )
    }
    scripts.push(script.replace(/^# .*\n/m, '').replace(/^## (\S+)$/gm, `## $1-${copy}`))
  }
  writeFileSync(join(folder, 'script.md'), scripts.join('\n'))
  return copies
}

/** Problems are counted once: the copies neither state nor solve any. */
function renamed(text: string, copy: number): string {
  return text
    .replace(/^(id|recalls): ([\w-]+)$/gm, `$1: $2-${copy}`)
    .replace(/^(problem|solves): .*\n/gm, '')
    .replace(/\(#\/?([\w-]+)/g, `(#$1-${copy}`)
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTalkFiles } from '../../../src/build/reading/talk-files.ts'
import { readTalk } from '../../../src/talk/talk.ts'
import { copyTalk } from '../../talk-copy.ts'

/** The project with its talk repeated. */
export interface LongTalk {
  readonly root: string
  readonly slides: number
  remove(): void
}

/** Copies the project's sources with the talk's chapters repeated under other ids until there are at least `wanted` slides. */
export async function longTalk(project: string, wanted: number): Promise<LongTalk> {
  const { root, remove } = copyTalk(project)
  const count = async () =>
    readTalk(await readTalkFiles(root)).talk.chapters.flatMap(({ slides }) => slides).length
  const own = await count()
  const added = addCopies(join(root, 'slides'), Math.ceil(wanted / own) - 1)
  return {
    root,
    slides: added === 0 ? own : await count(),
    remove,
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

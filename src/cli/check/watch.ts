import { existsSync, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { checkTalk } from './check-talk.ts'
import { problemLines } from './print.ts'
import type { Progress } from './progress.ts'

/** What stands before the lines of a check; their count, « No problem in the talk. » or « 3 problems in 2 files. », ends them. */
export const checkBegins = 'Reading the talk …'

/** Checks the talk now and after each save, and prints its problems for an editor. @returns how to stop. */
export function watchTalk(
  root: string,
  rules: ReadonlySet<string>,
  print: (text: string) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined
  let waits = false
  const check = async () => {
    waits = false
    print(`${checkBegins}\n${await linesOf(root, rules)}`)
  }
  let running = check()
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (waits) return // the check that waits will read this save too
      waits = true
      running = running.then(check)
    }, settleMilliseconds)
  }
  const folders = ['slides', 'assets'].flatMap((name) => foldersIn(join(root, name)))
  const watchers = folders.map((folder) => watch(folder, soon))
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

/** A folder and those in it. On Linux, Node's own way to watch them all loses a file that an editor replaces. */
function foldersIn(path: string): string[] {
  if (!existsSync(path)) return []
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
  return [
    path,
    ...inside.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name)),
  ]
}

/** Editors write a file in several strokes: the time to let them finish. */
const settleMilliseconds = 50

const silence: Progress = { say() {}, end() {} }

/** A file may be gone for the moment in which an editor replaces it; the save that follows is checked too. */
async function linesOf(root: string, rules: ReadonlySet<string>): Promise<string> {
  try {
    return problemLines((await checkTalk(root, { rules }, silence)).findings)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return problemLines([])
    throw error
  }
}

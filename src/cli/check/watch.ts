import { diskRefusal, refusalHint } from '../disk-refusal.ts'
import { silence } from '../progress.ts'
import { findingOf } from '../rule.ts'
import { checkTalk } from './check-talk.ts'
import { problemLines } from './print.ts'
import { watchFiles } from './watch-files.ts'

/** What stands before the lines of a check; their count, « No problem in the talk. » or « 3 problems in 2 files. », ends them. */
export const checkBegins = 'Reading the talk …'

/** Checks the talk now and after each save, and prints its problems for an editor. @returns how to stop. */
export function watchTalk(
  root: string,
  rules: ReadonlySet<string>,
  print: (text: string) => void,
): () => void {
  let waits = false
  const check = async () => {
    waits = false
    const lines = await linesOf(root, rules)
    if (lines !== undefined) print(`${checkBegins}\n${lines}`)
  }
  let running = Promise.resolve()
  const checkNext = () => {
    if (waits) return // the check that waits will read this save too
    waits = true
    running = running.then(check)
  }
  return watchFiles(root, checkNext)
}

/** Nothing if a file is gone for the moment in which an editor replaces it: the save that follows is checked too. */
async function linesOf(root: string, rules: ReadonlySet<string>): Promise<string | undefined> {
  try {
    return problemLines((await checkTalk(root, { rules }, silence)).findings)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    const refusal = diskRefusal(error, root)
    if (!refusal) throw error
    const { file, reason: message } = refusal
    return problemLines([findingOf('reading', { file, message, hint: refusalHint })])
  }
}

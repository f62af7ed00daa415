import { relative, sep } from 'node:path'
import type { FSWatcher } from 'vite'

/** Calls back soon after a file below one of these folders of the root was saved. It may call though nothing has changed. */
export function watchFolders(
  watcher: FSWatcher,
  root: string,
  folders: readonly string[],
  changed: () => void,
): void {
  let timers: NodeJS.Timeout[] = []
  const callSoon = () => {
    for (const timer of timers) clearTimeout(timer)
    timers = [settleMilliseconds, deafMilliseconds].map((time) => setTimeout(changed, time))
  }
  watcher.on('all', (_event, path) => {
    const [folder = ''] = relative(root, path).split(sep)
    if (folders.includes(folder)) callSoon()
  })
}

/** Editors write a file in several strokes: the time to let them finish. */
const settleMilliseconds = 10
/** Chokidar tells of no second change to a file within 50 ms after a first. */
const deafMilliseconds = 75

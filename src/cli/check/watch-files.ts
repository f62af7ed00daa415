import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/**
 * Calls back soon after a save in slides/, assets/, the folders in them, or of a page of the root, also after one that an editor makes by
 * replacing the file, and in folders that are new. What changes after a call has begun is told by another. @returns how to stop.
 */
export function watchFiles(root: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let watchers: FSWatcher[] = []
  const stop = () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      follow()
      changed()
    }, settleMilliseconds)
  }
  /** Watching a folder ends with it, though another may have taken its name: all begin anew. */
  const follow = () => {
    stop()
    const inRoot = (name: string | null) => {
      if (name === null || folders.includes(name) || name.endsWith('.html')) soon()
    }
    watchers = [
      watch(root, (_event, name) => inRoot(name)),
      ...folders.flatMap((name) => foldersIn(join(root, name))).flatMap((folder) => watched(folder, soon)),
    ]
    for (const watcher of watchers) watcher.on('error', soon)
  }
  follow()
  return stop
}

const folders = ['slides', 'assets']

/** Editors write a file in several strokes: the time to let them finish. */
const settleMilliseconds = 50

/** A folder and those in it. On Linux, Node's own way to watch them all loses a file that an editor replaces. */
function foldersIn(path: string): string[] {
  const inside = ifThere(() => readdirSync(path, { recursive: true, withFileTypes: true }))
  if (!inside) return []
  return [
    path,
    ...inside.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name)),
  ]
}

function watched(folder: string, changed: () => void): FSWatcher[] {
  return ifThere(() => [watch(folder, changed)]) ?? []
}

/** A folder may go at any moment; the one that it was in tells that. */
function ifThere<Found>(find: () => Found): Found | undefined {
  try {
    return find()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

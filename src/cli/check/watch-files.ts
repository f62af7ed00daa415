import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

/** Calls back once all is watched, then soon after each save in slides/, assets/, the folders in them, of theme.css, or of a page of the root. @returns how to stop. */
export function watchFiles(root: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(changed, settleMilliseconds)
  }
  const watcher = watch(root, { ignoreInitial: true, ignored: (path) => !ofTalk.test(below(root, path)) })
  watcher.on('ready', changed).on('all', soon).on('error', soon)
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}

const ofTalk = /^(?:(?:slides|assets)(?:\/.*)?|theme\.css|[^/]*\.html)?$/

function below(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}

/** Editors write a file in several strokes: the time to let them finish. */
const settleMilliseconds = 50

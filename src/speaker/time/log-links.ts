import * as words from 'words:speaker'
import { create } from '../../kit/create.ts'
import { formatClock } from '../../kit/format-time.ts'
import type { TalkLog } from '../../subtitles/talk-log.ts'

/** Links that save the logs of talks, for `npm run export -- --vtt`. */
export function logLinks(logs: readonly TalkLog[]): HTMLElement[] {
  const links = logs.toReversed().flatMap((log) => (log.begun === undefined ? [] : link(log, log.begun)))
  if (links.length === 0) return []
  return [create('p', { class: 'logs' }, words.log, ...links)]
}

function link(log: TalkLog, begun: number): (HTMLElement | string)[] {
  const json = new Blob([`${JSON.stringify(log, null, 1)}\n`], { type: 'application/json' })
  const download = `journal-${new Date(begun).toISOString().slice(0, 16).replace(':', 'h')}.json`
  const day = new Date(begun).toLocaleDateString(document.documentElement.lang, {
    day: 'numeric',
    month: 'long',
  })
  const href = URL.createObjectURL(json)
  return [create('a', { class: 'button', href, download }, `${day}, ${formatClock(begun)}`), ' ']
}

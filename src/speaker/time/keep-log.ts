import { readStored, writeStored } from '../../kit/stored.ts'
import { nextLog, readLog, type TalkLog } from '../../subtitles/talk-log.ts'
import type { Desk } from '../desk.ts'
import type { SessionStore } from './session-store.ts'

export interface LogStore {
  readonly log: TalkLog | undefined
  /** The last ones, this talk's at the end. */
  kept(): readonly TalkLog[]
  onChange(listener: () => void): void
}

const logsKept = 10

/** Writes down when the talk is where, and keeps it as rehearsals are kept. */
export function keepLog(desk: Desk, store: SessionStore, key: string, clock: () => number): LogStore {
  const kept = () => readStored(key, readLogs) ?? []
  const listeners: (() => void)[] = []
  let log = kept().at(-1)
  const look = () => {
    const { timer, place } = store.session
    const { slide, step } = place
    const answers = timer.state === 'paused' || timer.question !== undefined
    const state = { slide, step, speaking: !answers && !desk.shared.subtitles.aside }
    const next = nextLog(log, state, timer.state !== 'ready', clock())
    if (next === log) return
    log = next
    writeStored(key, withLog(kept(), next))
    for (const listener of listeners) listener()
  }
  // Another speaker's page writes the same.
  window.addEventListener('storage', (event) => {
    if (event.key === key) log = kept().at(-1)
  })
  store.onTick(look)
  desk.onChange(look)
  look()
  return {
    get log() {
      return log
    },
    kept,
    onChange: (listener) => listeners.push(listener),
  }
}

/** What has not begun is not kept. */
function withLog(kept: readonly TalkLog[], log: TalkLog): TalkLog[] {
  const others = kept.filter(
    ({ begun, entries }) => begun !== undefined && entries[0]?.at !== log.entries[0]?.at,
  )
  return [...others, log].slice(-logsKept)
}

function readLogs(value: unknown): TalkLog[] {
  return Array.isArray(value) ? value.flatMap((one) => readLog(one) ?? []) : []
}

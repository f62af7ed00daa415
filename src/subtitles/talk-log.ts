import { isBoolean, isNumber, isRecord } from '../kit/checks.ts'
import type { Place, Reading } from '../sync/registers.ts'

/** What the speaker is at from a moment on. */
export interface LogState extends Place {
  /** Whether the script is being said: no question, no pause, no improvising. */
  readonly speaking: boolean
}

export interface LogEntry extends LogState {
  /** Wall clock, in milliseconds. */
  readonly at: number
}

/** The real times of a talk: an entry for each change. */
export interface TalkLog {
  /** The wall clock when the time was started; undefined before. */
  readonly begun?: number
  readonly entries: readonly LogEntry[]
}

/** A stay at a step, and how long the script was said meanwhile, in milliseconds; it goes on where `to` is undefined. */
export interface Visit extends Place {
  readonly from: number
  readonly to: number | undefined
  readonly spoken: number
  /** When the script was being said. */
  readonly spans: readonly (readonly [from: number, to: number | undefined])[]
}

/**
 * The log after the state was looked at. Before the time begins there is one entry: who starts it by hand begins to speak then. A time that was
 * set back to zero begins a new log.
 */
export function nextLog(log: TalkLog | undefined, state: LogState, begun: boolean, now: number): TalkLog {
  const last = log?.entries.at(-1)
  const at = Math.max(now, last?.at ?? 0)
  const same = last !== undefined && isSame(last, state)
  if (!log || !begun) {
    const waiting = log !== undefined && log.begun === undefined && same
    return waiting ? log : { ...(begun ? { begun: at } : {}), entries: [{ at, ...state }] }
  }
  if (log.begun === undefined) return { begun: at, entries: [...(same ? [] : log.entries), { at, ...state }] }
  return same ? log : { ...log, entries: [...log.entries, { at, ...state }] }
}

/** The steps in the order in which they were shown. */
export function visitsOf({ entries }: TalkLog): Visit[] {
  const visits: Visit[] = []
  entries.forEach(({ at, slide, step, speaking }, index) => {
    const to = entries[index + 1]?.at
    const span = speaking ? [[at, to] as const] : []
    const spoken = speaking && to !== undefined ? to - at : 0
    const last = visits.at(-1)
    if (last?.slide === slide && last.step === step)
      visits[visits.length - 1] = {
        ...last,
        to,
        spoken: last.spoken + spoken,
        spans: [...last.spans, ...span],
      }
    else visits.push({ slide, step, from: at, to, spoken, spans: span })
  })
  return visits
}

/** How far the speaker is in the words of the step that stands. */
export function readingOf(log: TalkLog, rate: number): Reading | null {
  const [visit, last] = [visitsOf(log).at(-1), log.entries.at(-1)]
  if (!visit || !last) return null
  const { slide, step, spoken } = visit
  return { slide, step, from: last.at - spoken, held: last.speaking ? null : spoken, rate }
}

/** A log as it was stored or downloaded, or nothing if it is none. */
export function readLog(value: unknown): TalkLog | undefined {
  if (!isRecord(value) || !Array.isArray(value.entries) || !value.entries.every(isEntry)) return undefined
  const { begun, entries } = value
  if (begun !== undefined && !isNumber(begun)) return undefined
  const inOrder = entries.every(({ at }, index) => at >= (entries[index - 1]?.at ?? at))
  return inOrder ? { ...(begun === undefined ? {} : { begun }), entries } : undefined
}

function isEntry(value: unknown): value is LogEntry {
  if (!isRecord(value)) return false
  const { at, slide, step, speaking } = value
  return isNumber(at) && typeof slide === 'string' && isNumber(step) && isBoolean(speaking)
}

function isSame(one: LogState, other: LogState): boolean {
  return one.slide === other.slide && one.step === other.step && one.speaking === other.speaking
}

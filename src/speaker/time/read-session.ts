import { isNumber, isRecord } from '../../kit/checks.ts'
import type { Place } from '../../sync/registers.ts'
import type { Rehearsal, Spent } from './rehearsal.ts'
import type { Session } from './session.ts'
import type { Timer } from './timer.ts'

/** A session as it was stored, or nothing if it is none. */
export function readSession(value: unknown): Session | undefined {
  if (!isRecord(value)) return undefined
  const { revision, timer, place, slideFrom, stepFrom, end, rehearsal } = value
  if (!isNumber(revision) || !isTimer(timer) || !isPlace(place)) return undefined
  if (!isNumber(slideFrom) || !isNumber(stepFrom)) return undefined
  if ((end !== undefined && !isNumber(end)) || (rehearsal !== undefined && !isRehearsal(rehearsal)))
    return undefined
  return {
    revision,
    timer: { ...timer, question: timer.question },
    place,
    slideFrom,
    stepFrom,
    end,
    rehearsal,
  }
}

/** The rehearsals that were stored; what is none is left out. */
export function readRehearsals(value: unknown): Rehearsal[] {
  return Array.isArray(value) ? value.filter(isRehearsal) : []
}

function isTimer(value: unknown): value is Timer {
  if (!isRecord(value) || !['ready', 'running', 'paused'].includes(String(value.state))) return false
  const { elapsed, asked, at, question } = value
  return [elapsed, asked, at].every(isNumber) && (question === undefined || isNumber(question))
}

function isPlace(value: unknown): value is Place {
  return isRecord(value) && typeof value.slide === 'string' && isNumber(value.step)
}

function isRehearsal(value: unknown): value is Rehearsal {
  return isRecord(value) && isNumber(value.begun) && isSpent(value.spent)
}

function isSpent(value: unknown): value is Spent {
  return (
    isRecord(value) && Object.values(value).every((steps) => Array.isArray(steps) && steps.every(isNumber))
  )
}

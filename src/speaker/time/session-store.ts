import { readStored, writeStored } from '../../kit/stored.ts'
import type { Place } from '../../sync/registers.ts'
import { readSession } from './read-session.ts'
import {
  freshSession,
  nextSession,
  outranks,
  resumeSession,
  type Session,
  type SessionAction,
  sessionAt,
} from './session.ts'

/** The session of this page, kept where a reload, a crash and another speaker's page find it. */
export interface SessionStore {
  readonly session: Session
  dispatch(action: SessionAction): void
  /** Another screen's session: it counts if it outranks this one. Its clock may be another. */
  take(session: Session): void
  onDispatch(listener: () => void): void
  /** Called after every action and four times a second. */
  onTick(listener: (session: Session) => void): void
}

const tick = 250
const saveEvery = 1000

/** The session that was kept under `key`, if it is of today. */
export function keptSession(key: string, now: number): Session | undefined {
  const kept = readStored(key, readSession)
  return kept && resumeSession(kept, now)
}

/** @param firstSlide leaving it starts the timer. */
export function keepSession(
  key: string,
  place: Place,
  firstSlide: () => string,
  clock: () => number,
): SessionStore {
  let session = keptSession(key, clock()) ?? freshSession(place, clock())
  let saved = 0
  const listeners: ((session: Session) => void)[] = []
  const dispatchListeners: (() => void)[] = []
  const tell = () => {
    for (const listener of listeners) listener(session)
  }
  const save = () => {
    writeStored(key, session)
    saved = clock()
  }
  /** Another page that has heard more is right. */
  const adopt = () => {
    const kept = readStored(key, readSession)
    if (kept && outranks(kept, session)) session = sessionAt(kept, clock())
  }
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return
    adopt()
    tell()
  })
  setInterval(() => {
    session = sessionAt(session, clock())
    // `saved` may lie ahead of a clock that was set back.
    if (session.timer.state === 'running' && Math.abs(clock() - saved) >= saveEvery) {
      adopt()
      save()
    }
    tell()
  }, tick)
  return {
    get session() {
      return sessionAt(session, clock())
    },
    dispatch(action) {
      adopt()
      session = nextSession(session, action, clock(), firstSlide())
      save()
      tell()
      for (const listener of dispatchListeners) listener()
    },
    take(other) {
      adopt()
      if (!outranks(other, session)) return
      session = { ...other, rehearsal: session.rehearsal, timer: { ...other.timer, at: clock() } }
      save()
      tell()
    },
    onDispatch: (listener) => dispatchListeners.push(listener),
    onTick: (listener) => listeners.push(listener),
  }
}

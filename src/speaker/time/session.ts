import type { Place } from '../../sync/registers.ts'
import { addTime, type Rehearsal } from './rehearsal.ts'
import {
  freshTimer,
  isForgotten,
  pauseTimer,
  startTimer,
  type Timer,
  talkTime,
  timerAt,
  toggleQuestion,
} from './timer.ts'

/** What survives a reload or a crash of the speaker's page. */
export interface Session {
  /** Counts the speaker's actions: of two pages the one that has heard more is right. */
  readonly revision: number
  readonly timer: Timer
  readonly place: Place
  /** Talk time when the slide, and when the step, was reached. */
  readonly slideFrom: number
  readonly stepFrom: number
  /** The wall clock at which the talk is to end; undefined: the target length counts. */
  readonly end: number | undefined
  /** The rehearsal being recorded, up to the step in view. */
  readonly rehearsal: Rehearsal | undefined
}

export type SessionAction =
  | { readonly kind: 'move'; readonly place: Place }
  | { readonly kind: 'end'; readonly at: number | undefined }
  | { readonly kind: 'start' | 'pause' | 'question' | 'reset' | 'rehearse' | 'stop' }

export function freshSession(place: Place, now: number): Session {
  return {
    revision: 0,
    timer: freshTimer(now),
    place,
    slideFrom: 0,
    stepFrom: 0,
    end: undefined,
    rehearsal: undefined,
  }
}

/** A session of another day leaves its place only. */
export function resumeSession(session: Session, now: number): Session {
  return isForgotten(session.timer, now) ? freshSession(session.place, now) : sessionAt(session, now)
}

export function sessionAt(session: Session, now: number): Session {
  return { ...session, timer: timerAt(session.timer, now) }
}

/** Which of two counts: the one that has heard more. Of two that were acted on at once, every screen chooses the same: a question goes on. */
export function outranks(one: Session, other: Session): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision
  const standing = ({ timer, end = 0 }: Session) => `${timer.question !== undefined} ${timer.state} ${end}`
  return standing(one) > standing(other)
}

/** @param firstSlide leaving it starts the timer. */
export function nextSession(
  session: Session,
  action: SessionAction,
  now: number,
  firstSlide: string,
): Session {
  const current = sessionAt(session, now)
  const next = act(current, action, now, firstSlide)
  return next === current ? current : { ...next, revision: session.revision + 1 }
}

/** The rehearsal with the time at the step in view. */
export function recordedSoFar({ rehearsal, place, timer, stepFrom }: Session): Rehearsal | undefined {
  return rehearsal && { ...rehearsal, spent: addTime(rehearsal.spent, place, talkTime(timer) - stepFrom) }
}

function act(session: Session, action: SessionAction, now: number, firstSlide: string): Session {
  const { timer } = session
  switch (action.kind) {
    case 'move':
      return move(session, action.place, now, firstSlide)
    case 'end':
      return { ...session, end: action.at }
    case 'start':
      return { ...session, timer: startTimer(timer, now) }
    case 'pause':
      return { ...session, timer: pauseTimer(timer, now) }
    case 'question':
      return { ...session, timer: toggleQuestion(timer, now) }
    case 'reset':
      return { ...freshSession(session.place, now), end: session.end }
    case 'rehearse':
      return {
        ...freshSession(session.place, now),
        end: session.end,
        timer: startTimer(freshTimer(now), now),
        rehearsal: { begun: now, spent: {} },
      }
    case 'stop':
      return {
        ...session,
        timer: pauseTimer(timer, now),
        rehearsal: undefined,
      }
  }
}

function move(session: Session, place: Place, now: number, firstSlide: string): Session {
  const { place: before, rehearsal } = session
  if (place.slide === before.slide && place.step === before.step) return session
  const starts = session.timer.state === 'ready' && before.slide === firstSlide && place.slide !== firstSlide
  const timer = starts ? startTimer(session.timer, now) : session.timer
  const talked = talkTime(timer)
  return {
    ...session,
    timer,
    place,
    slideFrom: place.slide === before.slide ? session.slideFrom : talked,
    stepFrom: talked,
    rehearsal: rehearsal && recordedSoFar(session),
  }
}

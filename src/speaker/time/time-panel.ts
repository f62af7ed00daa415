import * as words from 'words:speaker'
import { element, setText } from '../../kit/element.ts'
import { formatClock, formatDifference, formatDuration } from '../../kit/format-time.ts'
import { fill } from '../../words/fill.ts'
import type { Desk } from '../desk.ts'
import { type Goal, type Pace, paceAt, toneOf } from './pace.ts'
import { planOf } from './plan.ts'
import type { Session } from './session.ts'
import type { SessionStore } from './session-store.ts'
import { talkTime } from './timer.ts'

/** The clock, the timer and the pace, as numbers. @param minutes the length aimed at, in minutes; NaN without one. */
export function showTime(desk: Desk, store: SessionStore, minutes: number, clock: () => number): void {
  let planned = desk.slides
  let plan = planOf(planned)
  const render = (session: Session) => {
    const now = clock()
    if (planned !== desk.slides) {
      planned = desk.slides
      plan = planOf(planned)
    }
    const goal: Goal =
      session.end !== undefined
        ? { kind: 'end', at: session.end }
        : { kind: 'length', length: minutes > 0 ? minutes * 60_000 : plan.total }
    showClock(session, now)
    showPace(session, paceAt(plan, desk.shared.place, session.timer, goal, now))
  }
  store.onTick(render)
  render(store.session)
}

function showClock({ timer, rehearsal }: Session, now: number): void {
  setText('clock', formatClock(now))
  setText('seconds', `:${String(new Date(now).getSeconds()).padStart(2, '0')}`)
  setText('elapsed', formatDuration(timer.elapsed))
  setText('elapsed-state', stateWords(timer, rehearsal !== undefined))
  element('time').dataset.state = timer.question === undefined ? timer.state : 'question'
  setText(
    'start',
    timer.state === 'running' ? words.pause : timer.state === 'paused' ? words.resume : words.start,
  )
  element('question').setAttribute('aria-pressed', String(timer.question !== undefined))
  element<HTMLButtonElement>('question').disabled = timer.state === 'ready'
  setText('rehearse', rehearsal ? words.endRehearsal : words.rehearse)
}

function stateWords({ state, question }: Session['timer'], rehearsing: boolean): string {
  if (state === 'ready') return words.ready
  if (state === 'paused') return words.paused
  if (question !== undefined) return fill(words.question, { time: formatDuration(question) })
  return rehearsing ? words.rehearsing : words.running
}

function showPace({ timer, slideFrom }: Session, pace: Pace): void {
  const { slide, lead, remaining, finish } = pace
  const begun = timer.state !== 'ready'
  setText('slide-time', formatDuration(talkTime(timer) - slideFrom))
  setText(
    'slide-planned',
    slide === undefined ? words.unplanned : fill(words.of, { time: formatDuration(slide) }),
  )
  setText('lead', lead === undefined || !begun ? '–' : formatDifference(wholeSeconds(lead)))
  setText('lead-words', begun ? leadWords(lead) : words.notBegun)
  setText('remaining', `${remaining < 0 ? '−' : ''}${formatDuration(remaining)}`)
  setText('finish', finish === undefined || !begun ? '' : fill(words.finish, { time: formatClock(finish) }))
  element('time').dataset.tone = begun ? toneOf(pace) : 'calm'
}

function leadWords(lead: number | undefined): string {
  if (lead === undefined) return words.unplanned
  if (wholeSeconds(lead) === 0) return words.onTime
  return lead > 0 ? words.ahead : words.late
}

function wholeSeconds(time: number): number {
  return Math.trunc(time / 1000) * 1000
}

import { element, setText } from '../kit/element.ts'
import { formatClock, formatDifference, formatDuration } from '../kit/format-time.ts'
import type { Desk } from '../speaker/desk.ts'
import { type Goal, paceAt, toneOf } from '../speaker/time/pace.ts'
import { planOf } from '../speaker/time/plan.ts'
import type { SessionStore } from '../speaker/time/session-store.ts'
import { talkTime } from '../speaker/time/timer.ts'

/** The clock, the time and the pace; and, if wanted, a buzz when a slide has had its planned time. @param minutes NaN without a length. */
export function showPace(desk: Desk, store: SessionStore, minutes: number): void {
  const plan = planOf(desk.slides)
  let buzzed = ''
  store.onTick(({ end, timer, slideFrom }) => {
    const now = Date.now()
    const length = minutes > 0 ? minutes * 60_000 : plan.total
    const goal: Goal = end === undefined ? { kind: 'length', length } : { kind: 'end', at: end }
    const pace = paceAt(plan, desk.shared.place, timer, goal, now)
    const begun = timer.state !== 'ready'
    setText('clock', formatClock(now))
    setText('elapsed', formatDuration(timer.elapsed))
    setText(
      'lead',
      begun && pace.lead !== undefined ? formatDifference(Math.trunc(pace.lead / 1000) * 1000) : '–',
    )
    setText('remaining', `${pace.remaining < 0 ? '−' : ''}${formatDuration(pace.remaining)}`)
    element('time').dataset.tone = begun ? toneOf(pace) : 'calm'
    const question = element<HTMLButtonElement>('question')
    question.disabled = !begun
    question.setAttribute('aria-pressed', String(timer.question !== undefined))
    const isOver = begun && pace.slide !== undefined && talkTime(timer) - slideFrom >= pace.slide
    if (isOver && buzzed !== desk.here.id && element('buzz').ariaPressed === 'true') navigator.vibrate?.(400)
    if (isOver) buzzed = desk.here.id
    else if (buzzed === desk.here.id) buzzed = ''
  })
}

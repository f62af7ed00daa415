import type { Place } from '../../sync/registers.ts'
import { type Plan, plannedFor, stretchOf } from './plan.ts'
import { type Timer, talkTime } from './timer.ts'

/** What the talk is to be held in: a length in milliseconds, or the wall clock at which it ends. */
export type Goal =
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'end'; readonly at: number }

/** All in milliseconds. */
export interface Pace {
  /** Until the end that the goal sets; less than 0 when it has passed. */
  readonly remaining: number
  /** Planned for the slide, scaled to the goal; undefined in the appendix. */
  readonly slide: number | undefined
  /** Ahead of the plan, or behind it when less than 0; 0 while the step's own planned time runs. Undefined in the appendix. */
  readonly lead: number | undefined
  /** The wall clock at which the talk ends if the rest takes as long as planned. */
  readonly finish: number | undefined
}

export type Tone = 'calm' | 'late' | 'danger'

/** @param timer brought to `now`. */
export function paceAt(plan: Plan, place: Place, timer: Timer, goal: Goal, now: number): Pace {
  const talked = talkTime(timer)
  const budget = Math.max(0, budgetOf(goal, timer, now))
  const scale = plan.total === 0 ? 1 : budget / plan.total
  const remaining = goal.kind === 'end' ? goal.at - now : budget - talked
  const slide = plannedFor(plan, place.slide)
  const stretch = stretchOf(plan, place)
  const lead = stretch && leadAt(talked, stretch.from * scale, stretch.to * scale)
  return {
    remaining,
    slide: slide === undefined ? undefined : slide * scale,
    lead,
    finish: lead === undefined ? undefined : now + budget - talked - lead,
  }
}

/** Red is for what can no longer be made good by talking a little faster. */
export function toneOf({ lead, remaining }: Pick<Pace, 'lead' | 'remaining'>): Tone {
  if (remaining < 0 || (lead ?? 0) <= -120_000) return 'danger'
  return (lead ?? 0) <= -30_000 ? 'late' : 'calm'
}

/** The time for the talk itself. Of an end that is set, questions and pauses take their share; a question being answered not yet. */
function budgetOf(goal: Goal, timer: Timer, now: number): number {
  if (goal.kind === 'length') return goal.length
  return talkTime(timer) + (goal.at - now) + (timer.question ?? 0)
}

function leadAt(talked: number, from: number, to: number): number {
  if (talked < from) return from - talked
  return talked > to ? to - talked : 0
}

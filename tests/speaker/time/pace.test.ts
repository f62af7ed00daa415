import { describe, expect, test } from 'vitest'
import { type Goal, paceAt, toneOf } from '../../../src/speaker/time/pace.ts'
import { plannedFor, planOf, stretchOf } from '../../../src/speaker/time/plan.ts'
import { freshTimer, startTimer, timerAt, toggleQuestion } from '../../../src/speaker/time/timer.ts'

const minute = 60_000
const start = new Date(2026, 11, 10, 19, 30).getTime()

/** Ten minutes: 2, 5 in two steps (words 1:3:1), 3; an appendix beside it. */
const plan = planOf([
  { id: 'un', seconds: 120, counted: true, steps: 0, words: [50] },
  { id: 'deux', seconds: 300, counted: true, steps: 2, words: [20, 60, 20] },
  { id: 'trois', seconds: 180, counted: true, steps: 0, words: [] },
  { id: 'annexe', seconds: 600, counted: false, steps: 0, words: [9] },
])
const running = startTimer(freshTimer(start), start)
const goalOf = (goal: Goal): Goal => goal
const asPlanned = goalOf({ kind: 'length', length: 10 * minute })

describe('the plan', () => {
  test('adds up the slides that count, and shares a slide among its steps by their words', () => {
    expect(plan.total).toBe(10 * minute)
    expect(plannedFor(plan, 'deux')).toBe(5 * minute)
    expect(stretchOf(plan, { slide: 'deux', step: -1 })).toEqual({ from: 2 * minute, to: 3 * minute })
    expect(stretchOf(plan, { slide: 'deux', step: 0 })).toEqual({ from: 3 * minute, to: 6 * minute })
    expect(stretchOf(plan, { slide: 'deux', step: 1 })).toEqual({ from: 6 * minute, to: 7 * minute })
    expect(stretchOf(plan, { slide: 'trois', step: -1 })).toEqual({ from: 7 * minute, to: 10 * minute })
    expect(stretchOf(plan, { slide: 'annexe', step: -1 })).toBeUndefined()
  })
})

describe('the pace', () => {
  const pace = (slide: string, step: number, minutes: number, goal = asPlanned) =>
    paceAt(plan, { slide, step }, timerAt(running, start + minutes * minute), goal, start + minutes * minute)

  test('is on time while the step’s own time runs, ahead before it, behind after it', () => {
    expect(pace('deux', 0, 4).lead).toBe(0)
    expect(pace('deux', 0, 2).lead).toBe(minute)
    expect(pace('deux', 0, 7.5).lead).toBe(-1.5 * minute)
  })

  test('scales the plan to the target length', () => {
    const double: Goal = { kind: 'length', length: 20 * minute }
    expect(pace('deux', -1, 3, double)).toMatchObject({
      slide: 10 * minute,
      lead: minute,
      remaining: 17 * minute,
    })
  })

  test('scales the plan to an end time', () => {
    const end: Goal = { kind: 'end', at: start + 5 * minute }
    expect(pace('trois', -1, 4, end)).toMatchObject({ slide: 1.5 * minute, lead: 0, remaining: minute })
    expect(pace('deux', -1, 4, end).lead).toBe(-2.5 * minute)
  })

  test('says when the talk ends if the rest takes as long as planned', () => {
    expect(pace('deux', 0, 4).finish).toBe(start + 10 * minute)
    expect(pace('deux', 0, 7.5).finish).toBe(start + 11.5 * minute)
  })

  test('has no lead in the appendix', () => {
    expect(pace('annexe', -1, 4)).toMatchObject({ slide: undefined, lead: undefined, finish: undefined })
  })

  test('stands still during a question; an end time then takes the question out of what is left', () => {
    const asked = toggleQuestion(running, start + 4 * minute)
    const at = (minutes: number, timer = asked, goal = asPlanned) => {
      const now = start + minutes * minute
      return paceAt(plan, { slide: 'trois', step: -1 }, timerAt(timer, now), goal, now)
    }
    expect([at(4).lead, at(6).lead]).toEqual([3 * minute, 3 * minute])
    const end: Goal = { kind: 'end', at: start + 10 * minute }
    expect([at(4, asked, end).lead, at(6, asked, end).lead]).toEqual([3 * minute, 3 * minute])
    const answered = toggleQuestion(timerAt(asked, start + 6 * minute), start + 6 * minute)
    expect(at(6, answered, end).lead).toBeCloseTo(0.7 * 8 * minute - 4 * minute)
    expect(at(6, answered, end).remaining).toBe(4 * minute)
  })

  test('an end past midnight is hours away, not gone', () => {
    const late = new Date(2026, 11, 10, 23, 50).getTime()
    const end: Goal = { kind: 'end', at: new Date(2026, 11, 11, 0, 20).getTime() }
    const timer = startTimer(freshTimer(late), late)
    expect(paceAt(plan, { slide: 'un', step: -1 }, timer, end, late)).toMatchObject({
      remaining: 30 * minute,
      slide: 6 * minute,
      lead: 0,
    })
  })

  test('a talk without a script has no plan and fails nothing', () => {
    const empty = planOf([{ id: 'a', seconds: 0, counted: true, steps: 0, words: [] }])
    expect(paceAt(empty, { slide: 'a', step: -1 }, running, { kind: 'length', length: 0 }, start).lead).toBe(
      0,
    )
  })

  test('is red only when it matters', () => {
    const tone = (lead: number, remaining = minute) => toneOf({ lead, remaining })
    expect([tone(5 * minute), tone(0), tone(-29_000)]).toEqual(['calm', 'calm', 'calm'])
    expect([tone(-30_000), tone(-119_000)]).toEqual(['late', 'late'])
    expect([tone(-120_000), tone(0, -1)]).toEqual(['danger', 'danger'])
  })
})

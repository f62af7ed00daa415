import { describe, expect, test } from 'vitest'
import {
  freshTimer,
  isForgotten,
  pauseTimer,
  startTimer,
  talkTime,
  timerAt,
  toggleQuestion,
} from '../../../src/speaker/time/timer.ts'

const minute = 60_000
const start = Date.UTC(2026, 11, 10, 18, 30)
const running = startTimer(freshTimer(start), start)

describe('the timer', () => {
  test('stands still until it is started', () => {
    expect(timerAt(freshTimer(start), start + 5 * minute).elapsed).toBe(0)
  })

  test('counts from the start, and not while paused', () => {
    const paused = pauseTimer(running, start + 3 * minute)
    expect(timerAt(paused, start + 9 * minute).elapsed).toBe(3 * minute)
    const again = startTimer(paused, start + 9 * minute)
    expect(timerAt(again, start + 11 * minute).elapsed).toBe(5 * minute)
  })

  test('a question stops the talk’s time and not the clock', () => {
    const asked = toggleQuestion(running, start + 10 * minute)
    const during = timerAt(asked, start + 12 * minute)
    expect([during.elapsed, talkTime(during), during.question]).toEqual([
      12 * minute,
      10 * minute,
      2 * minute,
    ])
    const answered = timerAt(toggleQuestion(during, start + 13 * minute), start + 15 * minute)
    expect([answered.elapsed, talkTime(answered), answered.question]).toEqual([
      15 * minute,
      12 * minute,
      undefined,
    ])
  })

  test('a pause during a question counts as neither', () => {
    const paused = pauseTimer(toggleQuestion(running, start + minute), start + 2 * minute)
    const again = timerAt(startTimer(paused, start + 8 * minute), start + 9 * minute)
    expect([again.elapsed, again.question]).toEqual([3 * minute, 2 * minute])
  })

  test('goes on past midnight', () => {
    const late = new Date(2026, 11, 10, 23, 50).getTime()
    const timer = timerAt(startTimer(freshTimer(late), late), new Date(2026, 11, 11, 0, 25).getTime())
    expect(timer.elapsed).toBe(35 * minute)
  })

  test('a clock set back an hour takes nothing away, and counts on from there', () => {
    const before = timerAt(running, start + 10 * minute)
    const back = timerAt(before, start - 50 * minute)
    expect(back.elapsed).toBe(10 * minute)
    expect(timerAt(back, start - 48 * minute).elapsed).toBe(12 * minute)
  })

  test('a laptop that slept ten minutes: they have passed', () => {
    expect(timerAt(timerAt(running, start + 5 * minute), start + 15 * minute).elapsed).toBe(15 * minute)
  })

  test('is of another day after six hours', () => {
    expect(isForgotten(running, start + 5 * 60 * minute)).toBe(false)
    expect(isForgotten(running, start + 7 * 60 * minute)).toBe(true)
  })
})

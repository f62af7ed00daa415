import { describe, expect, test } from 'vitest'
import { readRehearsals, readSession } from '../../../src/speaker/time/read-session.ts'
import {
  freshSession,
  nextSession,
  recordedSoFar,
  resumeSession,
  type Session,
  type SessionAction,
  sessionAt,
} from '../../../src/speaker/time/session.ts'
import { talkTime } from '../../../src/speaker/time/timer.ts'

const minute = 60_000
const start = Date.UTC(2026, 11, 10, 18, 30)
const to = (slide: string, step = -1): SessionAction => ({ kind: 'move', place: { slide, step } })

/** Actions at minutes after the start. */
function play(...actions: [minutes: number, action: SessionAction][]): Session {
  return actions.reduce(
    (session, [minutes, action]) => nextSession(session, action, start + minutes * minute, 'un'),
    freshSession({ slide: 'un', step: -1 }, start),
  )
}

describe('the session', () => {
  test('the first move off the first slide starts the time; steps on it do not', () => {
    expect(play([1, to('un', 0)]).timer.state).toBe('ready')
    const session = sessionAt(play([1, to('un', 0)], [2, to('deux')]), start + 5 * minute)
    expect([session.timer.state, session.timer.elapsed]).toEqual(['running', 3 * minute])
  })

  test('a move elsewhere starts nothing: whoever leafs through the talk is not giving it', () => {
    expect(play([0, to('trois')], [0, { kind: 'reset' }], [1, to('quatre')]).timer.state).toBe('ready')
  })

  test('knows when the slide and the step were reached', () => {
    const session = play([0, to('deux')], [2, to('deux', 0)], [5, to('trois')])
    expect([session.slideFrom, session.stepFrom]).toEqual([5 * minute, 5 * minute])
    expect(play([0, to('deux')], [2, to('deux', 0)]).slideFrom).toBe(0)
  })

  test('the same move told twice changes nothing', () => {
    const once = play([0, to('deux')])
    const twice = nextSession(once, to('deux'), start + minute, 'un')
    expect(twice.revision).toBe(once.revision)
  })

  test('reset goes back to the beginning and keeps the end that was typed in', () => {
    const session = play(
      [0, to('deux')],
      [1, { kind: 'end', at: start + 40 * minute }],
      [9, { kind: 'reset' }],
    )
    expect([session.timer.state, session.timer.elapsed, session.end]).toEqual([
      'ready',
      0,
      start + 40 * minute,
    ])
    expect(session.place.slide).toBe('deux')
  })

  test('a rehearsal records each slide and step, without questions and pauses', () => {
    const session = sessionAt(
      play(
        [0, { kind: 'rehearse' }],
        [1, to('deux')],
        [3, to('deux', 0)],
        [4, { kind: 'question' }],
        [6, { kind: 'question' }],
        [7, { kind: 'pause' }],
        [9, { kind: 'start' }],
        [10, to('trois')],
      ),
      start + 12 * minute,
    )
    expect(recordedSoFar(session)?.spent).toEqual({
      un: [minute],
      deux: [2 * minute, 3 * minute],
      trois: [2 * minute],
    })
    expect(talkTime(session.timer)).toBe(8 * minute)
  })

  test('is the same after a reload', () => {
    const session = play([0, { kind: 'rehearse' }], [1, to('deux')], [2, { kind: 'question' }])
    const kept = readSession(JSON.parse(JSON.stringify(session)))
    expect(kept).toEqual(session)
    if (!kept) return
    const resumed = resumeSession(kept, start + 3 * minute)
    expect(resumed.timer).toMatchObject({ elapsed: 3 * minute, question: minute })
  })

  test('of another day leaves nothing running', () => {
    expect(resumeSession(play([0, to('deux')]), start + 24 * 60 * minute).timer.state).toBe('ready')
  })

  test.each([null, 3, {}, { revision: 1, timer: {} }, { revision: 'x' }, []])(
    '%j in the storage is no session',
    (stored) => {
      expect(readSession(stored)).toBeUndefined()
      expect(readRehearsals(stored)).toEqual([])
    },
  )
})

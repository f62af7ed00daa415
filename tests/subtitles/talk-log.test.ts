import { describe, expect, test } from 'vitest'
import { measuredRate } from '../../src/subtitles/measured-rate.ts'
import { nextLog, readingOf, readLog, type TalkLog, visitsOf } from '../../src/subtitles/talk-log.ts'

const second = 1000
const start = new Date(2026, 11, 10, 19, 30).getTime()
const at = (slide: string, step = -1, speaking = true) => ({ slide, step, speaking })

/** A log after these states, each so many seconds after the start; the time has begun unless `begun` says otherwise. */
function logOf(
  ...states: readonly [seconds: number, state: ReturnType<typeof at>, begun?: boolean][]
): TalkLog {
  let log: TalkLog | undefined
  for (const [seconds, state, begun = true] of states)
    log = nextLog(log, state, begun, start + seconds * second)
  if (!log) throw new Error('no states')
  return log
}

describe('a log', () => {
  test('has an entry for each change of place, and of whether the script is said', () => {
    const log = logOf([0, at('un')], [30, at('deux')], [31, at('deux')], [40, at('deux', -1, false)])
    expect(log.entries.map(({ at, slide, speaking }) => [(at - start) / second, slide, speaking])).toEqual([
      [0, 'un', true],
      [30, 'deux', true],
      [40, 'deux', false],
    ])
  })

  test('begins when the time does, and knows the place where it stood then', () => {
    const byHand = logOf([0, at('deux'), false], [5, at('un'), false], [9, at('un')], [20, at('deux')])
    expect(byHand.begun).toBe(start + 9 * second)
    expect(byHand.entries.map(({ at, slide }) => [at - start, slide])).toEqual([
      [9 * second, 'un'],
      [20 * second, 'deux'],
    ])
    const byLeaving = logOf([0, at('un'), false], [9, at('deux')])
    expect(byLeaving.begun).toBe(start + 9 * second)
    expect(byLeaving.entries.map(({ slide }) => slide)).toEqual(['un', 'deux'])
  })

  test('begins anew where the time is set back to zero', () => {
    const before = logOf([0, at('un')], [30, at('deux')])
    const log = nextLog(before, at('deux'), false, start + 60 * second)
    expect(log).toEqual({ entries: [{ at: start + 60 * second, ...at('deux') }] })
  })

  test('never goes back with a clock that was set back', () => {
    const log = logOf([30, at('un')], [10, at('deux')])
    expect(log.entries.map(({ at }) => at - start)).toEqual([30 * second, 30 * second])
  })

  test('is read as it was written, and nothing else is', () => {
    const log = logOf([0, at('un')], [30, at('deux')])
    expect(readLog(JSON.parse(JSON.stringify(log)))).toEqual(log)
    const [first, second] = log.entries
    for (const wrong of [
      null,
      [],
      {},
      { entries: [{}] },
      { ...log, begun: 'x' },
      { entries: [second, first] },
    ])
      expect(readLog(wrong)).toBeUndefined()
  })
})

describe('how far the speaker is', () => {
  test('counts from the click', () => {
    expect(readingOf(logOf([0, at('un')], [30, at('deux', 0)]), 1)).toEqual({
      slide: 'deux',
      step: 0,
      from: start + 30 * second,
      held: null,
      rate: 1,
    })
  })

  test('stands still during a question, and goes on after it where it was', () => {
    const asked = logOf([0, at('un')], [30, at('deux')], [40, at('deux', -1, false)])
    expect(readingOf(asked, 1)?.held).toBe(10 * second)
    const answered = nextLog(asked, at('deux'), true, start + 100 * second)
    expect(readingOf(answered, 1)).toMatchObject({ from: start + 90 * second, held: null })
  })

  test('begins anew at a step that is shown again', () => {
    const log = logOf([0, at('un')], [30, at('deux')], [50, at('un')])
    expect(readingOf(log, 1)).toMatchObject({ slide: 'un', from: start + 50 * second })
  })

  test('knows the visits, with the time that was spoken', () => {
    const log = logOf([0, at('un')], [10, at('un', -1, false)], [25, at('un')], [30, at('deux')])
    expect(visitsOf(log).map(({ slide, spoken }) => [slide, spoken / second])).toEqual([
      ['un', 15],
      ['deux', 0],
    ])
  })
})

describe('the measured rate', () => {
  const planned = () => 60 * second
  const paced = (seconds: number) =>
    measuredRate(logOf(...Array.from({ length: 11 }, (_, index) => stay(index, seconds))), planned)
  const stay = (index: number, seconds: number): [number, ReturnType<typeof at>] => [
    index * seconds,
    at(`slide-${index}`),
  ]

  test('is 1 as planned, less for a slower speaker, more for a faster one', () => {
    expect(paced(60)).toBe(1)
    expect(paced(80)).toBeCloseTo(660 / 860)
    expect(paced(40)).toBeCloseTo(660 / 460)
  })

  test('is 1 at first, and takes no notice of steps that were skipped, or stayed on', () => {
    expect(measuredRate(logOf([0, at('un')]), planned)).toBe(1)
    expect(measuredRate(logOf([0, at('un')], [1, at('deux')], [400, at('trois')]), planned)).toBe(1)
    expect(measuredRate(logOf([0, at('un')], [60, at('deux')]), () => undefined)).toBe(1)
    expect(measuredRate(logOf([0, at('un'), false], [90, at('deux')], [95, at('trois')]), planned)).toBe(1)
  })

  test('is held within what a person can do', () => {
    expect(paced(150)).toBe(0.6)
    expect(paced(21)).toBe(1.6)
  })
})

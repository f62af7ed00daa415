import { describe, expect, test } from 'vitest'
import { readEndTime } from '../../../src/speaker/time/end-time.ts'

const at = (day: number, hours: number, minutes: number) => new Date(2026, 11, day, hours, minutes).getTime()

describe('an end typed in', () => {
  test.each(['20:15', '20h15', '20 h 15', '2015', ' 20.15 '])('« %s » is a quarter past eight', (text) => {
    expect(readEndTime(text, at(10, 19, 30))).toBe(at(10, 20, 15))
  })

  test('full hours need no minutes', () => {
    expect(readEndTime('20h', at(10, 19, 30))).toBe(at(10, 20, 0))
  })

  test('past midnight it is of the next day', () => {
    expect(readEndTime('0:30', at(10, 23, 50))).toBe(at(11, 0, 30))
  })

  test('just gone it is of today, and seen from after midnight of yesterday', () => {
    expect(readEndTime('20:15', at(10, 20, 20))).toBe(at(10, 20, 15))
    expect(readEndTime('23:50', at(11, 0, 10))).toBe(at(10, 23, 50))
  })

  test.each(['25:00', '20:61', 'demain', '', '20', '20:1'])('« %s » is no time of day', (text) => {
    expect(readEndTime(text, at(10, 19, 30))).toBeUndefined()
  })
})

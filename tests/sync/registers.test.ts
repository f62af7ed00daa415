import { describe, expect, test } from 'vitest'
import { mergeRegisters, type Registers } from '../../src/sync/registers.ts'

const blank = (value: boolean, counter: number, sender: string): Registers => ({
  blank: { value, stamp: { counter, sender } },
})
const place = (slide: string, counter: number, sender: string): Registers => ({
  place: { value: { slide, step: -1 }, stamp: { counter, sender } },
})

describe('the shared state', () => {
  test('takes the later action of each part and keeps the others', () => {
    const merged = mergeRegisters({ ...place('a', 3, 'x'), ...blank(true, 1, 'x') }, place('b', 4, 'y'))
    expect(merged.changed).toEqual(['place'])
    expect(merged.registers.place?.value.slide).toBe('b')
    expect(merged.registers.blank?.value).toBe(true)
    expect(mergeRegisters(place('b', 4, 'y'), place('a', 3, 'x')).changed).toEqual([])
  })

  test('is the same on both screens when both act at once, in whatever order they hear', () => {
    const [x, y] = [place('a', 5, 'x'), place('b', 5, 'y')]
    expect(mergeRegisters(x, y).registers).toEqual(mergeRegisters(y, x).registers)
    const three = [place('a', 5, 'x'), place('b', 6, 'y'), blank(true, 6, 'x')]
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
    ].map((order) =>
      order.reduce<Registers>((known, index) => mergeRegisters(known, three[index] ?? {}).registers, {}),
    )
    expect(orders[1]).toEqual(orders[0])
    expect(orders[2]).toEqual(orders[0])
  })

  test('an action heard twice changes nothing', () => {
    expect(mergeRegisters(place('a', 1, 'x'), place('a', 1, 'x')).changed).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { columns, countFlashes, rows } from '../../src/cli/picture/count-flashes.ts'
import type { Pixels } from '../../src/cli/picture/pixels.ts'
import type { Box, Scene, SceneText } from '../../src/cli/picture/scene.ts'
import { findPaleText } from '../../src/cli/rules/contrast.ts'
import { findOverflow } from '../../src/cli/rules/overflow.ts'
import { findOverlaps } from '../../src/cli/rules/overlap.ts'
import { findSmallText } from '../../src/cli/rules/text-size.ts'
import { luminance } from '../../src/kit/contrast.ts'

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const everywhere = box(-1e6, -1e6, 2e6, 2e6)

const text = (change: Partial<SceneText> = {}): SceneText => ({
  words: 'mot',
  boxes: [box(100, 100, 60, 30)],
  window: everywhere,
  fontSize: 30,
  bold: false,
  color: [255, 255, 255, 1],
  block: 1,
  ...change,
})
const scene = (...texts: SceneText[]): Scene => ({
  texts,
  objects: [],
  left: 0,
  top: 0,
  scale: 1,
  followsWindow: false,
  moves: false,
})

const grey = (value: number, width = 320, height = 180): Pixels => ({
  width,
  height,
  data: new Uint8Array(width * height * 3).fill(value),
})

describe('overflow', () => {
  test.each([
    [{ boxes: [box(1250, 0, 40, 20)] }, '« mot » sticks out of the slide'],
    [{ boxes: [box(0, 705, 40, 20)] }, '« mot » sticks out of the slide'],
    [{ window: box(0, 0, 150, 200) }, '« mot » is cut off'],
    [{ window: box(0, 0, 200, 115) }, '« mot » is cut off'],
  ])('%j', (change, message) => {
    expect(findOverflow(scene(text(change))).map((fault) => fault.message)).toEqual([message])
  })

  test.each([
    ['un mot', 'assets/a-x1.png', 'the picture « un mot » sticks out of the slide'],
    ['', './assets/a-x1.png', 'the picture `a-x1.png` sticks out of the slide'],
    ['', '', 'the picture sticks out of the slide'],
  ])('a picture with the words %j, from %j', (words, source, message) => {
    const picture = { name: 'img', words, source, box: box(0, 0, 1400, 100), hiddenRight: 0, hiddenBelow: 0 }
    expect(findOverflow({ ...scene(), objects: [picture] }).map((fault) => fault.message)).toEqual([message])
  })

  test.each([{ boxes: [box(1220, 690, 61, 31)] }, { window: box(100, 106, 60, 20) }])(
    'near: %j',
    (change) => {
      expect(findOverflow(scene(text(change)))).toEqual([])
    },
  )
})

describe('text size', () => {
  test('under 16 px is told', () => {
    expect(findSmallText(scene(text({ fontSize: 15.9 }), text({ fontSize: 8 })))).toHaveLength(2)
    expect(findSmallText(scene(text({ fontSize: 16 }), text({ fontSize: 15.96 })))).toEqual([])
    expect(findSmallText(scene(text({ fontSize: 12, ofDiagram: true })))).toEqual([])
  })
})

describe('overlap', () => {
  const other = (change: Partial<SceneText>) => text({ words: 'autre', block: 2, ...change })

  test.each([[box(110, 105, 60, 30)], [box(90, 90, 30, 40)]])('of %j is told', (place) => {
    expect(findOverlaps(scene(text(), other({ boxes: [place] }))).map(({ message }) => message)).toEqual([
      '« mot » and « autre » overlap',
    ])
  })

  test.each([
    ['one below the other', other({ boxes: [box(100, 120, 60, 30)] })],
    ['side by side', other({ boxes: [box(159, 100, 60, 30)] })],
    ['in one paragraph', other({ block: 1, boxes: [box(110, 105, 60, 30)] })],
    ['a node that is drawn again in another role', other({ words: 'mot' })],
  ])('near: %s', (_name, near) => {
    expect(findOverlaps(scene(text(), near))).toEqual([])
  })
})

describe('contrast', () => {
  // WCAG's grey that has 4.5:1 on white is #767676; #949494 has 3:1.
  const on = (value: number, change: Partial<SceneText>) =>
    findPaleText(scene(text({ boxes: [box(10, 10, 60, 20)], ...change })), grey(value))

  test.each([
    [255, { color: [0x77, 0x77, 0x77, 1], fontSize: 20 }],
    [255, { color: [0x96, 0x96, 0x96, 1], fontSize: 24 }],
    [255, { color: [0, 0, 0, 0.3], fontSize: 20 }],
  ] as const)('on %j of %j is told', (value, change) => {
    expect(on(value, change)).toHaveLength(1)
  })

  test.each([
    [255, { color: [0x76, 0x76, 0x76, 1], fontSize: 20 }],
    [255, { color: [0x94, 0x94, 0x94, 1], fontSize: 24 }],
    [255, { color: [0x94, 0x94, 0x94, 1], fontSize: 19, bold: true }],
    [0, { color: [255, 255, 255, 0.9], fontSize: 20 }],
  ] as const)('near: on %j of %j', (value, change) => {
    expect(on(value, change)).toEqual([])
  })
})

describe('flashes', () => {
  /** A whole picture of these greys, each shown for 50 ms. */
  const shown = (shades: readonly number[], lasts = 50) =>
    shades.map((shade, index) => ({
      time: index * lasts,
      cells: Array(columns * rows).fill(luminance([shade, shade, shade])),
    }))
  const blinking = (period: number) =>
    Array.from({ length: 41 }, (_, frame) => (frame % period < period / 2 ? 0 : 255))
  const alternating = (one: number, other: number) =>
    Array.from({ length: 41 }, (_, frame) => (frame % 2 ? one : other))

  test.each([
    [2, 10],
    [4, 5],
  ])('every %i frames of 50 ms are %i in a second', (period, flashes) => {
    expect(countFlashes(shown(blinking(period)))).toBe(flashes)
  })

  test('are counted by their times, not by their frames', () => {
    expect(countFlashes(shown(alternating(0, 255), 20))).toBe(20)
    expect(countFlashes(shown(alternating(0, 255), 125))).toBe(4)
    expect(countFlashes(shown(alternating(0, 255), 150))).toBe(3)
  })

  test.each([8, 20])('near: every %i frames are at most three', (period) => {
    expect(countFlashes(shown(blinking(period)))).toBeLessThanOrEqual(3)
  })

  test('near: a small part of the slide is safe', () => {
    expect(countFlashes(shown(blinking(2)), 1 / 20)).toBe(10)
    expect(countFlashes(shown(blinking(2)), 1 / 40)).toBe(0)
  })

  test('near: a change of a few shades, or of bright to brighter, is none', () => {
    expect(countFlashes(shown(alternating(40, 60)))).toBe(0)
    expect(countFlashes(shown(alternating(235, 255)))).toBe(0)
  })
})

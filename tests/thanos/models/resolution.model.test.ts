import { describe, expect, test } from 'vitest'
import { autoResolution, maxResolution, pickResolution } from '../../../src/thanos/models/resolution.model.ts'
import { readVectors } from './vectors.ts'

type Selection =
  | {
      readonly kind: 'maxResolution'
      readonly name: string
      readonly input: {
        readonly maxSourceResolutionMs: number
        readonly rangeMs: number
        readonly func: string
      }
      readonly expected: number
    }
  | { readonly kind: 'pick'; readonly name: string; readonly input: number; readonly expected: number }

const { selection } = readVectors<{ selection: Selection[] }>('downsample-vectors')

describe('vectors', () => {
  test('are all there', () => {
    expect(selection).toHaveLength(18)
  })

  test.each(selection)('$name', (vector) => {
    const { kind, input, expected } = vector
    const got =
      kind === 'pick'
        ? pickResolution(input)
        : maxResolution(input.maxSourceResolutionMs, input.rangeMs, input.func)
    expect(got).toBe(expected)
  })
})

const minutes = 60_000
const year = 365 * 24 * 60 * minutes

test.each([
  ['rate', 5, 0],
  ['rate', 10, 5],
  ['rate', 120, 60],
  ['max_over_time', 5, 60],
])('over a year at a thousand points, %s of %i min reads samples of %i min', (name, range, expected) => {
  const limit = maxResolution(autoResolution(year / 1000), range * minutes, name)
  expect(pickResolution(limit)).toBe(expected * minutes)
})

import { describe, expect, it } from 'vitest'
import { shortNumber, shortNumbers } from '../../src/diagrams/svg-numbers.ts'
import { simplifyPath } from '../../src/diagrams/svg-path.ts'

describe('shortNumber', () => {
  it.each([
    [1.005, '1'],
    [0.126, '.13'],
    [-0.5, '-.5'],
    [-0.001, '0'],
    [12, '12'],
  ])('writes %d as %s', (value, text) => {
    expect(shortNumber(value)).toBe(text)
  })
})

describe('shortNumbers', () => {
  it('shortens numbers and drops spare spaces', () => {
    expect(shortNumbers('M 0,12.98076 a 67.5,12.98 0 0,0 135,-0.004 L-3.14159,-2')).toBe(
      'M0 12.98a67.5 12.98 0 0 0 135 0L-3.14-2',
    )
  })
})

describe('simplifyPath', () => {
  it('makes one line of strokes that follow each other, written as straight curves and drawn twice', () => {
    expect(simplifyPath('M0 0C3 0 6 0 10 0M10 0C10 3 10 6 10 10M0 0C7 0 8 0 10 0')).toBe('M0 0L10 0L10 10')
    expect(simplifyPath('M0 0L5 0L10 0M20 0L30 0M0 0L10 0')).toBe('M0 0L10 0M20 0L30 0')
  })

  it('does not depend on where along a line the control points are', () => {
    expect(simplifyPath('M0 0C1 0 2 0 10 0C12 0 12 4 10 4')).toBe(
      simplifyPath('M0 0C5 0 9 0 10 0C12 0 12 4 10 4'),
    )
  })

  it('closes an outline that comes back to its start', () => {
    expect(simplifyPath('M0 0L10 0M10 0L10 10M10 10L0 0')).toBe('M0 0L10 0L10 10Z')
  })

  it.each(['M0 0C5 9 9 9 10 0', 'M0 0L4 0C5 9 9 9 10 0', 'M0 0a5 5 0 0 0 10 0', 'M0 0Q5 5 10 0'])(
    'leaves %s as it is',
    (data) => {
      expect(simplifyPath(data)).toBe(data)
    },
  )
})

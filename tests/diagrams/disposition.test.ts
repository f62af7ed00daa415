import { expect, test } from 'vitest'
import { dispositionComment, readDisposition } from '../../src/diagrams/disposition.ts'
import type { Fit } from '../../src/diagrams/fit.ts'

test.each<[Fit, string]>([
  [{ gap: 1 }, '%% disposition 1'],
  [{ gap: 0.3, turned: true }, '%% disposition 0.3 tournée'],
  [{ gap: 0.5, turned: true, wrap: 110 }, '%% disposition 0.5 tournée 110'],
  [{ gap: 0.1, wrap: 110 }, '%% disposition 0.1 110'],
  [{ gap: 0.5, turned: true, folded: true }, '%% disposition 0.5 tournée pliée'],
  [
    { gap: 0.5, turned: true, wrap: 110, folded: true, merged: true },
    '%% disposition 0.5 tournée 110 pliée réunie',
  ],
])('%j is written and read back', (fit, comment) => {
  expect(dispositionComment(fit)).toBe(comment)
  expect(readDisposition(`flowchart LR\r\n  ${comment}\n  a`)).toEqual(fit)
})

test('a source without one leaves the way open', () => {
  expect(readDisposition('flowchart LR\n  %% une disposition heureuse\n  a')).toBeUndefined()
})

test.each(['%% disposition', '%% disposition serrée', '%% disposition 7', '%% disposition 0.5 0.5'])(
  'refuses %j at its line',
  (line) => {
    expect(() => readDisposition(`flowchart LR\n${line}`)).toThrow(
      expect.objectContaining({ line: 2, message: expect.stringContaining('no way to lay out') as string }),
    )
  },
)

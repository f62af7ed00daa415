import { describe, expect, test } from 'vitest'
import { type Counter, countProblems, type Solution } from '../../src/talk/counter.ts'
import type { Layout } from '../../src/talk/layouts.ts'

interface Head {
  readonly problem?: string
  readonly solves?: readonly Solution[]
  readonly layout?: Layout
  readonly ledger?: boolean
}

const chapter = (heads: readonly Head[], backup = false) => ({
  backup,
  slides: heads.map((head) => ({ layout: 'points' as const, ...head, solves: [...(head.solves ?? [])] })),
})
const count = (...heads: readonly Head[]): Counter[] => countProblems([chapter(heads)])

test('a problem is stated on its slide and stays on the following ones', () => {
  const counters = count({}, { problem: 'le disque' }, {}, { problem: 'la mémoire' })
  expect(counters.map(({ stated }) => stated)).toEqual([
    [],
    ['le disque'],
    ['le disque'],
    ['le disque', 'la mémoire'],
  ])
  expect(counters.map(({ toCome }) => toCome.length)).toEqual([2, 1, 1, 0])
  expect(counters.map(({ stating }) => stating)).toEqual([undefined, 1, undefined, 2])
  expect(counters.map(({ justStated }) => justStated)).toEqual([undefined, undefined, 1, undefined])
})

test('a problem is being solved on its slide and solved on the following ones', () => {
  const solve = (problem: number) => ({ solves: [{ problem }] })
  const counters = count({ problem: 'a' }, { problem: 'b' }, solve(2), solve(1), {})
  expect(counters.map(({ solving }) => [...solving.keys()])).toEqual([[], [], [2], [1], []])
  expect(counters.map(({ solved }) => solved)).toEqual([[], [], [], [2], [2, 1]])
})

test('a problem that is solved already is not solved again', () => {
  const again = { solves: [{ problem: 1 }] }
  expect(count({ problem: 'a' }, again, again)[2]).toMatchObject({ solved: [1], solving: new Map() })
})

test('a number written twice is solved once', () => {
  const [slide] = count({ problem: 'a', solves: [{ problem: 1 }, { problem: 1 }] })
  expect(slide?.solving).toEqual(new Map([[1, undefined]]))
})

describe('the ledger is shown', () => {
  const shown = (...chapters: ReturnType<typeof chapter>[]) =>
    countProblems(chapters).map((counter) => counter.shown)

  test('from the second chapter on, before anything is stated', () => {
    expect(shown(chapter([{}]), chapter([{}, { problem: 'a' }]))).toEqual([false, true, true])
  })

  test('from the first problem on, where it comes earlier', () => {
    expect(shown(chapter([{}, { problem: 'a' }, {}]))).toEqual([false, true, true])
  })

  test('not in a talk without problems, in the appendix, or where a picture or the head leaves no room', () => {
    expect(shown(chapter([{}]), chapter([{}]))).toEqual([false, false])
    const bare = [{ layout: 'plein-cadre' as const }, { ledger: false }]
    expect(shown(chapter([{ problem: 'a' }, ...bare]), chapter([{}], true))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('where a problem is stated: elsewhere no step states it', () => {
    const [slide] = count({ problem: 'a', layout: 'fin' })
    expect(slide).toMatchObject({ stated: ['a'], stating: undefined })
  })
})

import { expect, test } from 'vitest'
import { countProblems } from '../../src/talk/counter.ts'

test('a talk without problems counts none', () => {
  expect(countProblems([{ solves: [] }])).toEqual([
    { stated: [], stating: undefined, solved: [], solving: new Map() },
  ])
})

test('a problem is stated on its slide and stays on the following ones', () => {
  const counters = countProblems([
    { solves: [] },
    { problem: 'le disque', solves: [] },
    { solves: [] },
    { problem: 'la mémoire', solves: [] },
  ])
  expect(counters.map(({ stated }) => stated)).toEqual([
    [],
    ['le disque'],
    ['le disque'],
    ['le disque', 'la mémoire'],
  ])
  expect(counters.map(({ stating }) => stating)).toEqual([undefined, 1, undefined, 2])
})

test('a problem is being solved on its slide and solved on the following ones', () => {
  const counters = countProblems([
    { problem: 'a', solves: [] },
    { problem: 'b', solves: [] },
    { solves: [{ problem: 2 }] },
    { solves: [{ problem: 1 }] },
    { solves: [] },
  ])
  expect(counters.map(({ solving }) => [...solving.keys()])).toEqual([[], [], [2], [1], []])
  expect(counters.map(({ solved }) => solved)).toEqual([[], [], [], [2], [2, 1]])
})

test('a problem that is solved already is not solved again', () => {
  const counters = countProblems([
    { problem: 'a', solves: [] },
    { solves: [{ problem: 1 }] },
    { solves: [{ problem: 1 }] },
  ])
  expect(counters[2]).toMatchObject({ solved: [1], solving: new Map() })
})

test('a number written twice is solved once', () => {
  expect(countProblems([{ problem: 'a', solves: [{ problem: 1 }, { problem: 1 }] }])[0]?.solving).toEqual(
    new Map([[1, undefined]]),
  )
})

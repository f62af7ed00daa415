import { expect, test } from 'vitest'
import type { Graph } from '../../src/diagrams/graph.ts'
import { countCrossings, inkOf, isSlanted } from '../../src/diagrams/line-measures.ts'
import { cornersOf, type Line } from '../../src/diagrams/line-points.ts'
import { findFalseTrunks } from '../../src/diagrams/trunks.ts'

const line = (data: string, id = '', look = ''): Line => ({
  id,
  look,
  curved: data.includes('C'),
  corners: cornersOf(data),
})
const edge = (id: string, from: string, to: string) =>
  ({ kind: 'edge', id, from, to, label: '', classes: [], arrow: '→' }) as const

test('lines that run as one cross another once, and are drawn once', () => {
  const bundle = [line('M0 50L100 50'), line('M0 50L60 50L60 90')]
  expect(countCrossings([...bundle, line('M30 0L30 100')])).toBe(1)
  expect(inkOf(bundle)).toBe(140)
})

test('lines that meet at an end do not cross', () => {
  expect(countCrossings([line('M0 0L50 0'), line('M50 0L50 50')])).toBe(0)
})

test('a line runs across, down or in a curve', () => {
  expect(isSlanted(line('M0 0L40 0L80 60'))).toBe(true)
  expect(isSlanted(line('M0 0L40 0Q45 0 45 5L45 60'))).toBe(false)
  expect(isSlanted(line('M0 0C40 0 40 60 80 60'))).toBe(false)
})

test.each<[string, Line, Line, number]>([
  ['reach one node and look alike', line('M0 0L50 0L50 90', 'ac'), line('M0 40L50 40L50 90', 'bc'), 0],
  [
    'reach one node and look different',
    line('M0 0L50 0L50 90', 'ac', 'dotted'),
    line('M0 40L50 40L50 90', 'bc'),
    1,
  ],
  ['have no node in common', line('M0 0L50 0L50 90', 'ac'), line('M0 40L50 40L50 90', 'bd'), 1],
  ['only cross', line('M0 0L50 0', 'ac'), line('M20 -9L20 9', 'bd'), 0],
])('lines that %s', (_how, one, other, found) => {
  const graph: Graph = [edge('ac', 'a', 'c'), edge('bc', 'b', 'c'), edge('bd', 'b', 'd')]
  const flaws = findFalseTrunks([one, other], graph)
  expect(flaws).toHaveLength(found)
  if (found > 0) expect(flaws[0]).toMatch(/^a → c and b → [cd] run as one line$/)
})

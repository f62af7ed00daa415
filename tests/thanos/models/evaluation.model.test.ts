import { expect, test } from 'vitest'
import { readExpression } from '../../../src/thanos/figures/promql-field/read-expression.ts'
import { evaluate, type StoredSeries, timesOf } from '../../../src/thanos/models/evaluation.model.ts'

const every10 = (values: readonly number[]) => values.map((v, n) => ({ t: n * 10_000 + 1, v }))
const stored: readonly StoredSeries[] = [
  { labels: { __name__: 'x', zone: 'a', pod: '1' }, samples: every10([0, 10, 20, 30, 40]) },
  { labels: { __name__: 'x', zone: 'a', pod: '2' }, samples: every10([100, 0, 20, 40, 60]) },
  { labels: { __name__: 'x', zone: 'b', pod: '3' }, samples: every10([5, 5, 5]) },
  { labels: { __name__: 'y', zone: 'a' }, samples: every10([1, 2, Number.NaN]) },
]
const compute = (promql: string, times: readonly number[] = [41_000]) =>
  evaluate(readExpression(promql), stored, times)
const values = (promql: string) =>
  compute(promql).series.map(({ labels, points }) => [Object.values(labels).join(), points[0]?.v])

test.each([
  ['x{pod!="3"}', [['x,a,1', 40], ['x,a,2', 60]]],
  ['sum by (zone) (x)', [['a', 100], ['b', 5]]],
  ['avg without (pod, zone) (x)', [['', 35]]],
  ['max(x) - min(x)', [['', 55]]],
  ['count(x{pod=~"1|3"})', [['', 2]]],
  ['sum by (zone) (x) / sum by (zone) (y)', [['a', Number.NaN]]],
  ['2 * x{pod="1"} + 1', [['a,1', 81]]],
  ['min(y)', [['', Number.NaN]]],
  ['6 / 4', [['', 1.5]]],
  ['nothing', []],
])('computes %s', (promql, expected) => {
  expect(values(promql)).toEqual(expected)
}) // biome-ignore format: a table

test('counts samples once for each window that they are in', () => {
  expect(compute('x', [20_000, 41_000]).samplesRead).toBe(6)
  expect(compute('increase(x{pod="1"}[25s])', [25_000, 41_000]).samplesRead).toBe(3 + 3)
})

test('goes from start to end, as far as whole steps reach', () => {
  expect(timesOf(0, 35, 10)).toEqual([0, 10, 20, 30])
})

test.each([
  ['rate({zone="a"}[1m]) + rate({pod=~".*"}[1m])', 'Plusieurs séries ne diffèrent que par leur nom'],
  ['sum(2)', 'On n’agrège que des vecteurs'],
])('refuses %s', (promql, sentence) => {
  const both = [
    ...stored,
    { labels: { __name__: 'z', zone: 'a', pod: '1' }, samples: every10([1, 2, 3, 4, 5]) },
  ]
  expect(() => evaluate(readExpression(promql), both, [41_000])).toThrow(sentence)
})

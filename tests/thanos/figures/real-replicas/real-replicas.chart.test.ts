import { expect, test } from 'vitest'
import { drawChart } from '../../../../src/thanos/figures/real-replicas/real-replicas.chart.ts'
import type { Evidence } from '../../../../src/thanos/models/evidence.model.ts'
import type { Point } from '../../../../src/thanos/models/promql.model.ts'

/** Two replicas that have measured for a while, up to now, which is at 180 s. */
function chartOf(a: readonly Point[], b: readonly Point[]): string {
  const testimony = (line: readonly Point[]) => ({ samples: [], line, answers: true })
  const evidence: Evidence = {
    from: 0,
    range: 185,
    until: 180,
    interval: 5,
    series: 'x',
    replicas: { A: testimony(a), B: testimony(b) },
    querier: undefined,
  }
  return drawChart(evidence, true, [
    { name: 'B', line: b, role: 'prometheus' },
    { name: 'A', line: a, role: 'prometheus' },
  ]).curves
}
const measured = (from: number, v: number): readonly Point[] =>
  Array.from({ length: (180 - from) / 5 + 1 }, (_, n) => ({ t: (from + n * 5) * 1000, v }))

const namesIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*>([AB])</g)].map(([, x, y, name]) => ({
    name,
    x: Number(x),
    y: Number(y),
  }))
const fromTop = (svg: string) =>
  namesIn(svg)
    .sort((one, other) => one.y - other.y)
    .map(({ name }) => name)
const beginningsIn = (svg: string) => [...svg.matchAll(/d="M([\d.]+)/g)].map(([, x]) => Number(x))

test.each([160, 120, 60])('names stand before lines that begin at %i s, as these lie', (from) => {
  const [early, late] = [measured(from, 31), measured(from + 5, 30)]
  const svg = chartOf(early, late)
  const first = Math.min(...beginningsIn(svg))
  for (const { x } of namesIn(svg)) expect(x).toBeLessThan(first)
  expect(fromTop(svg)).toEqual(['A', 'B'])
  expect(fromTop(chartOf(late, early))).toEqual(['B', 'A'])
  const heights = namesIn(chartOf(early, early)).map(({ y }) => y)
  expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(28)
})

test('names stand at lines that fill the chart; who has measured nothing has none', () => {
  const svg = chartOf(measured(0, 30), measured(0, 31))
  for (const { x } of namesIn(svg)) expect(x).toBeGreaterThan(Math.min(...beginningsIn(svg)))
  expect(namesIn(chartOf([], measured(120, 31))).map(({ name }) => name)).toEqual(['B'])
})

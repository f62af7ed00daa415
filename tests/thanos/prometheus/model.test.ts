import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readExpression } from '../../../src/thanos/figures/promql-field/read-expression.ts'
import { evaluate, type StoredSeries, timesOf } from '../../../src/thanos/models/evaluation.model.ts'
import { connect, type PrometheusApi } from '../../../src/thanos/prometheus/prometheus-api.ts'
import type { Series } from '../../../src/thanos/prometheus/read-answer.ts'
import { prometheusPath } from '../../prometheus.ts'
import { type FilledPrometheus, fillPrometheus } from './filled-prometheus.ts'

/** Whole seconds, so that no sample (see below) lies on an edge of a window: Prometheus 3 has drawn it in, 2 had it in. */
const begin = 1_767_225_600
const minutes = 40
const wantedPoints = 5000

const random = randomFrom(23)
const stored = Array.from({ length: 14 }, (_, n) => randomSeries(n))
const path = prometheusPath()

describe.skipIf(!path)('a real Prometheus', () => {
  let real: FilledPrometheus
  let api: PrometheusApi
  beforeAll(async () => {
    real = await fillPrometheus(path ?? '', openMetricsOf(stored))
    api = connect(real.url, { milliseconds: 60_000 })
  })
  afterAll(() => real?.close())

  test(`answers what the model computes, at ${wantedPoints} random points`, async () => {
    let points = 0
    let samplesRead = 0
    const kinds = new Set<string>()
    while (points < wantedPoints) {
      const promql = randomExpression()
      const start = begin + Math.floor(random() * minutes * 60)
      const step = 1 + Math.floor(random() * 60)
      const end = start + step * Math.floor(random() * 30)
      const answer = await api.queryRange(promql, { start, end, step, stats: true })
      const times = timesOf(start * 1000, end * 1000, step * 1000)
      const model = evaluate(readExpression(promql), stored, times)
      const [theirs, ours] = [pointsOf(answer.series), pointsOf(drawn(model.series))]
      expect([...ours.keys()].sort(), promql).toEqual([...theirs.keys()].sort())
      for (const [place, value] of theirs) expectSame(ours.get(place), value, `${promql} ${place}`)
      expect(model.samplesRead, promql).toBe(answer.statistics?.samplesRead)
      points += theirs.size
      samplesRead += model.samplesRead
      kinds.add(readExpression(promql).kind)
    }
    expect(samplesRead).toBeGreaterThan(wantedPoints)
    expect([...kinds].sort()).toEqual(['aggregate', 'arithmetic', 'increase', 'rate', 'selector'])
  })

  test.each(['sum(up))', 'rate(a_total)', 'a_total +', 'sum by (zone (a_total)'])(
    'refuses %s where the client says so',
    async (promql) => {
      await expect(api.query(promql)).rejects.toMatchObject({
        kind: 'promql',
        at: expect.any(Number),
        message: expect.stringMatching(/^Colonne \d+\u00A0: \p{L}|«/u),
      })
    },
  )
})

/** Counters that restart, gauges, values that are no number; holes, beginnings and ends. Times have odd milliseconds. */
function randomSeries(n: number): StoredSeries {
  const name = n % 2 === 0 ? 'a_total' : 'b'
  const labels = { __name__: name, zone: 'xyz'.charAt(n % 3), instance: `i${n}` }
  const interval = [5, 10, 15, 30][n % 4] ?? 5
  const samples = []
  let value = Math.floor(random() * 1000)
  let t = (begin - 600 + Math.floor(random() * 60)) * 1000 + 137
  const end = (begin + minutes * 60 * (0.5 + random() / 2)) * 1000
  while (t < end) {
    samples.push({ t, v: name === 'b' && random() < 0.02 ? Number.NaN : value })
    if (name === 'b') value = Math.round((random() - 0.5) * 1e6) / 100
    else value = random() < 0.02 ? Math.floor(random() * 5) : value + Math.floor(random() * 200)
    t += interval * 1000
    if (random() < 0.02) t += Math.floor(random() * 500) * 1000
  }
  return { labels, samples }
}

/** In the text format that promtool reads. */
function openMetricsOf(series: readonly StoredSeries[]): string {
  const lines = ['a_total', 'b'].flatMap((name) => {
    const type = name === 'b' ? '# TYPE b gauge' : '# TYPE a counter'
    const own = series.filter(({ labels }) => labels.__name__ === name)
    return [
      type,
      ...own.flatMap(({ labels, samples }) =>
        samples.map(
          ({ t, v }) => `${name}{zone="${labels.zone}",instance="${labels.instance}"} ${v} ${t / 1000}`,
        ),
      ),
    ]
  })
  return `${[...lines, '# EOF'].join('\n')}\n`
}

function randomExpression(): string {
  const pick = <Item>(...items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const selector = () =>
    pick(
      'a_total',
      'b',
      'a_total{zone="x"}',
      'b{zone!="y"}',
      'a_total{instance=~"i[0-4]"}',
      '{zone="z",instance!~"i1.*"}',
    )
  const range = () => pick('1m', '90s', '5m', '37s', '1h')
  const vector = () =>
    pick(selector(), `rate(a_total[${range()}])`, `increase(a_total{zone!="x"}[${range()}])`)
  const grouped = () => {
    const by = pick('', ' by (zone)', ' without (instance)', ' by (zone, instance)')
    return `${pick('sum', 'avg', 'min', 'max', 'count')}${by} (${vector()})`
  }
  return pick(
    vector,
    grouped,
    () => `${grouped()} ${pick('+', '-', '*', '/')} ${pick('2', '0.5', '100')}`,
    () => `sum by (zone) (rate(a_total[${range()}])) / sum by (zone) (${pick('a_total', 'b')})`,
    () => `1000 - rate(a_total[${range()}])`,
  )()
}

const drawn = (series: ReturnType<typeof evaluate>['series']): readonly Series[] =>
  series.map(({ labels, points }) => ({
    labels,
    samples: points.flatMap(({ t, v }) => (v === undefined ? [] : [{ time: t / 1000, value: v }])),
  }))

/** By the series' labels and the time. */
function pointsOf(series: readonly Series[]): ReadonlyMap<string, number> {
  return new Map(
    series.flatMap(({ labels, samples }) =>
      samples.map(({ time, value }): [string, number] => [
        `${JSON.stringify(Object.entries(labels).sort())} ${time}`,
        value,
      ]),
    ),
  )
}

/** Sums come in another order there, and means by another formula. */
function expectSame(ours: number | undefined, theirs: number, where: string): void {
  if (ours === theirs || (Number.isNaN(ours) && Number.isNaN(theirs))) return
  expect(Math.abs((ours ?? Number.NaN) - theirs), where).toBeLessThan(1e-9 * Math.max(1, Math.abs(theirs)))
}

/** From 0 to 1, always the same. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

import { expect, test } from 'vitest'
import recording from '../../../assets/panne-enregistree.json' with { type: 'json' }
import { selectInstant } from '../../../src/thanos/models/promql.model.ts'
import { storedSeries } from '../../../src/thanos/source/stored-series.ts'

const stored = storedSeries(recording, 'A')
const of = (name: string, label = '', value = '') =>
  stored.find(({ labels }) => labels.__name__ === name && (labels[label] ?? '') === value)?.samples ?? []

test('has every sample of a replica, in ms since the recording began', () => {
  expect(stored).toHaveLength(9)
  expect(of('up')).toHaveLength(82)
  expect(of('up')[0]).toEqual({ t: 4029, v: 1 })
})

test('a series that a scrape no longer finds has ended there, as Prometheus marks it', () => {
  const before = of('shop_build_info', 'version', '1.0.0')
  const after = of('shop_build_info', 'version', '1.1.0')
  expect(before.at(-1)).toEqual({ t: after[0]?.t, v: Number.NaN, stale: true })
  const times = [before.at(-2)?.t ?? 0, after[0]?.t ?? 0]
  expect(selectInstant(before, times).map(({ v }) => v)).toEqual([1, undefined])
  expect(selectInstant(after, times).map(({ v }) => v)).toEqual([undefined, 1])
})

test('nothing is marked where nobody scraped: who is killed says nothing', () => {
  expect(of('up').filter(({ stale }) => stale)).toEqual([])
})

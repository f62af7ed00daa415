import { expect, test } from 'vitest'
import { exposition } from '../../../src/thanos/lab/answer-scrape.ts'
import { type ShopEvent, shopAt } from '../../../src/thanos/models/shop.model.ts'

const read = (second: number, events: readonly ShopEvent[], name: string, route?: string) =>
  shopAt(second, events)
    .find((metric) => metric.name === name)
    ?.samples.find(({ labels }) => route === undefined || labels.route === route)?.value ?? Number.NaN

const spike = [{ kind: 'spike', at: 100 }] as const
const deploy = [{ kind: 'deploy', at: 100 }] as const

test('the same second and events give the same, and what was served never falls but at a deploy', () => {
  expect(shopAt(1234.5, spike)).toEqual(shopAt(1234.5, spike))
  const served = Array.from({ length: 300 }, (_, second) => read(second, spike, 'http_requests_total'))
  expect(served).toEqual([...served].sort((one, other) => one - other))
  expect(read(101, deploy, 'http_requests_total')).toBeLessThan(100)
})

test('a spike is three times as much for a minute, and an event to come changes nothing', () => {
  const [usual, more] = [[], spike].map(
    (events) => read(160, events, 'http_requests_total') - read(100, events, 'http_requests_total'),
  )
  expect((more ?? 0) - (usual ?? 0)).toBe(30 * 2 * 60)
  expect(read(159, spike, 'connections_open') / read(159, [], 'connections_open')).toBe(3)
  expect(read(161, spike, 'connections_open')).toBe(read(161, [], 'connections_open'))
  expect(shopAt(99, spike)).toEqual(shopAt(99, []))
})

test('a deploy breaks payments for a moment, and names its version', () => {
  const errors = (second: number) =>
    shopAt(second, deploy)[0]?.samples.find(({ labels }) => labels.code === '500')?.value ?? 0
  expect(errors(120) - errors(100)).toBeGreaterThan(100)
  expect(errors(140) - errors(120)).toBeLessThan(20)
  expect(shopAt(101, deploy).at(-1)?.samples[0]?.labels).toEqual({ version: '1.1.0' })
})

test('it is exposed as Prometheus scrapes it', () => {
  expect(
    exposition({
      name: 'x_total',
      kind: 'counter',
      help: 'All.',
      samples: [{ labels: { a: 'b', c: 'd' }, value: 3 }],
    }),
  ).toBe('# HELP x_total All.\n# TYPE x_total counter\nx_total{a="b",c="d"} 3\n')
})

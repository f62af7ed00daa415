import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, missedScrapes, type Scene, scraped } from '../../../src/thanos/models/replica-gap.model.ts'

/** The talk's own: A scrapes at 45 s and then only at 240 s again, B goes on five seconds behind. */
const talk: Scene = {
  metric: 'counter',
  interval: 15,
  offset: 5,
  outage: { replica: 'A', start: 50, length: 190 },
  range: 360,
  view: 'querier',
  query: 'samples',
  refresh: 1,
}
const seconds = (scene: Scene) => answer(scene).samples.map(({ t }) => t / 1000)

describe('two replicas', () => {
  test('scrape at their own times', () => {
    const times = (replica: 'A' | 'B') =>
      scraped({ ...talk, outage: undefined, range: 60 }, replica)
        .flat()
        .map(({ t }) => t / 1000)
    expect(times('A')).toEqual([0, 15, 30, 45, 60])
    expect(times('B')).toEqual([5, 20, 35, 50])
  })

  test('see the same target, so that one is at no time ahead of what the other scrapes later', () => {
    const all = [...scraped(talk, 'A'), ...scraped(talk, 'B')].flat().sort((a, b) => a.t - b.t)
    for (const [n, { v }] of all.entries()) expect(v).toBeGreaterThan(all[n - 1]?.v ?? 0)
  })

  test('miss what falls into an outage, from its start to before its end', () => {
    const outage = (start: number, length: number) =>
      missedScrapes({ ...talk, outage: { replica: 'A', start, length } })
    expect(missedScrapes(talk)).toBe(12)
    expect([outage(60, 15), outage(60, 15.5), outage(61, 13), outage(0, 10_000)]).toEqual([1, 2, 0, 25])
    expect(missedScrapes({ ...talk, outage: undefined })).toBe(0)
  })
})

describe('one replica', () => {
  test('has a hole in its samples', () => {
    expect(answer({ ...talk, view: 'A' }).holes).toEqual([{ from: 45, to: 240 }])
    expect(answer({ ...talk, view: 'B' }).holes).toEqual([])
  })

  test('has a hole in a rate over a minute', () => {
    expect(answer({ ...talk, view: 'A', query: 'rate' }).holes).toEqual([{ from: 75, to: 255 }])
  })

  test('hides a hole of less than five minutes from a bare selector', () => {
    expect(answer({ ...talk, view: 'A', query: 'line' }).holes).toEqual([])
    const longer = { replica: 'A', start: 50, length: 310 } as const
    expect(answer({ ...talk, view: 'A', query: 'line', range: 600, outage: longer }).holes).toEqual([
      { from: 330, to: 360 },
    ])
  })
})

describe('the load balancer', () => {
  test('answers from one replica, then from the other', () => {
    const [first, second, third] = [1, 2, 3].map((refresh) => answer({ ...talk, view: 'balancer', refresh }))
    expect([first?.replicas, second?.replicas]).toEqual([['A'], ['B']])
    expect(first?.holes).toHaveLength(1)
    expect(second?.holes).toHaveLength(0)
    expect(third).toEqual(first)
  })

  test('makes the line jitter where there is no hole at all', () => {
    const line = (refresh: number) =>
      answer({ ...talk, outage: undefined, view: 'balancer', query: 'rate', refresh }).line
    expect(line(1).map(({ t }) => t)).toEqual(line(2).map(({ t }) => t))
    expect(line(1)).not.toEqual(line(2))
  })
})

describe('the Querier', () => {
  test('goes over to B after more than two intervals and stays there', () => {
    expect(seconds(talk).slice(0, 7)).toEqual([0, 15, 30, 45, 80, 95, 110])
    const { holes, switches } = answer(talk)
    expect(holes).toEqual([{ from: 45, to: 80 }])
    expect(switches).toEqual([{ from: 45, to: 80, replica: 'B' }])
  })

  test('has no hole left in a rate over a minute', () => {
    expect(answer({ ...talk, query: 'rate' }).holes).toEqual([])
  })

  test('does not fill one missed scrape', () => {
    const one = answer({ ...talk, outage: { replica: 'A', start: 55, length: 15 } })
    expect(one.switches).toEqual([])
    expect(one.holes).toEqual([{ from: 45, to: 75 }])
  })

  test('does not mind an outage of the replica that it does not follow', () => {
    const { holes, switches } = answer({ ...talk, outage: { replica: 'B', start: 50, length: 190 } })
    expect([holes, switches]).toEqual([[], []])
  })

  test('starts with a step to the other replica where it is more than five seconds late', () => {
    expect(answer({ ...talk, offset: 6, outage: undefined }).switches).toEqual([
      { from: 0, to: 6, replica: 'B' },
    ])
  })

  test('answers the same at each refresh', () => {
    expect(answer({ ...talk, refresh: 2 })).toEqual(answer({ ...talk, refresh: 1 }))
  })
})

test('a scene that would never end is refused', () => {
  expect(() => answer({ ...talk, interval: 0 })).toThrow('every 0 s')
  expect(() => answer({ ...talk, interval: Number.NaN })).toThrow('NaN')
  expect(() => answer({ ...talk, range: 1e9 })).toThrow('1000000000 s')
})

const scenes: fc.Arbitrary<Scene> = fc
  .record({
    metric: fc.constantFrom('counter' as const, 'gauge' as const),
    interval: fc.integer({ min: 1, max: 120 }),
    late: fc.double({ min: 0, max: 0.99, noNaN: true }),
    outage: fc.option(
      fc.record({
        replica: fc.constantFrom('A' as const, 'B' as const),
        start: fc.integer({ min: 0, max: 900 }),
        length: fc.integer({ min: 0, max: 900 }),
      }),
      { nil: undefined },
    ),
    range: fc.integer({ min: 60, max: 900 }),
    view: fc.constantFrom('A' as const, 'B' as const, 'balancer' as const, 'querier' as const),
    query: fc.constantFrom('samples' as const, 'line' as const, 'rate' as const),
    refresh: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ late, ...scene }) => ({ ...scene, offset: Math.floor(scene.interval * late) }))

test('whatever the scene, what is shown lies in the chart and in order', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const { samples, line, holes } = answer(scene)
      const inside = (second: number) => second >= 0 && second <= scene.range
      expect([...samples, ...line].every(({ t }) => inside(t / 1000))).toBe(true)
      expect(holes.every(({ from, to }) => inside(from) && inside(to) && from <= to)).toBe(true)
      expect(samples.every(({ t }, n) => t > (samples[n - 1]?.t ?? -1))).toBe(true)
      expect(line.length).toBeLessThanOrEqual(242)
      expect(answer(scene)).toEqual(answer({ ...scene }))
    }),
  )
})

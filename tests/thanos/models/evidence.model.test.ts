import { describe, expect, test } from 'vitest'
import { distance, type Evidence, holesIn, mergeReplicas } from '../../../src/thanos/models/evidence.model.ts'
import type { ReplicaName } from '../../../src/thanos/models/replica-gap.model.ts'

/** A counter that grows by 10 a second, scraped every 5 s from `first` on, but for the seconds between. */
function scraped(replica: ReplicaName, first: number, [down, up]: readonly [number, number] = [0, 0]) {
  return Array.from({ length: 40 }, (_, n) => first + 5 * n)
    .filter((second) => second <= 120 && (second <= down || second >= up || second > 120))
    .map((second) => ({ t: second * 1000, v: (second + 60) * 10, replica }))
}

const evidence = (A: ReturnType<typeof scraped>, B: ReturnType<typeof scraped>, until = 120): Evidence => ({
  from: 0,
  range: 120,
  until,
  interval: 5,
  series: 'x',
  replicas: { A: { samples: A, line: [], answers: true }, B: { samples: B, line: [], answers: true } },
  querier: undefined,
})

describe('merging', () => {
  test('goes over to the other replica, and the rate has no hole', () => {
    const { samples, switches, line } = mergeReplicas(
      evidence(scraped('A', -20, [40, 80]), scraped('B', -18)),
    )
    expect(switches).toEqual([{ from: 40, to: 52, replica: 'B' }])
    expect(samples.length).toBe(27)
    expect(line.map(({ t }) => t / 1000)).toEqual(Array.from({ length: 25 }, (_, n) => 5 * n))
    // Fewer samples in the window, but always two: less than was counted, and no hole.
    for (const { v } of line) expect(v).toBeGreaterThan(5)
    expect(line.at(-1)?.v).toBeCloseTo(10, 6)
  })

  test('begins with a whole window, where nothing is known of before', () => {
    const { line } = mergeReplicas(evidence(scraped('A', 3), scraped('B', 4)))
    expect(line[0]?.t).toBe(25_000)
  })
})

describe('holes', () => {
  const points = (...seconds: number[]) => seconds.map((second) => ({ t: second * 1000, v: 1 }))

  test('lie where more than one scrape is missing, and at the end where the newest is late', () => {
    const until = (end: number) => evidence([], [], end)
    expect(holesIn(points(10, 15, 22, 30, 35), until(40))).toEqual([{ from: 22, to: 30 }])
    expect(holesIn(points(10, 15, 20), until(40))).toEqual([{ from: 20, to: 40 }])
    expect(holesIn([], until(40))).toEqual([])
    expect(holesIn([...points(0), { t: 5000, v: Number.NaN }, ...points(10)], until(12))).toEqual([
      { from: 0, to: 10 },
    ])
  })

  test('two lines are compared where both have a point', () => {
    expect(distance(points(1, 2), [{ t: 2000, v: 1.5 }])).toBe(0.5)
    expect(distance(points(1), points(2))).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import {
  type Incidents,
  keptAt,
  restartingCounter,
  spikyGauge,
  windowAt,
} from '../../../src/thanos/models/downsampled-series.model.ts'

const incidents: Incidents = {
  interval: 5,
  length: 3 * 3600,
  spike: { value: 93, at: 80 * 60, length: 15 },
  restart: 105 * 60,
}
const gauge = spikyGauge(incidents)
const counter = restartingCounter(incidents)

test('a sample each interval, from the beginning', () => {
  expect(gauge).toHaveLength(2160)
  expect(gauge.slice(0, 2).map(({ t }) => t)).toEqual([0, 5000])
  expect(counter.at(-1)?.t).toBe(3 * 3_600_000 - 5000)
})

test('the gauge spikes three times in a row, and never elsewhere', () => {
  const high = gauge.filter(({ v }) => v > 60)
  expect(high).toEqual([4800, 4805, 4810].map((second) => ({ t: second * 1000, v: 93 })))
  const others = gauge.filter(({ v }) => v <= 60).map(({ v }) => v)
  expect(Math.min(...others)).toBeGreaterThan(35)
  expect(Math.max(...others)).toBeLessThan(47)
})

test('the counter falls once, to zero', () => {
  const falls = counter.filter(({ v }, index) => v < (counter[index - 1]?.v ?? 0))
  expect(falls).toEqual([{ t: 105 * 60_000, v: 0 }])
  expect(
    restartingCounter({ ...incidents, restart: undefined }).every(
      ({ v }, index, all) => index === 0 || v > (all[index - 1]?.v ?? 0),
    ),
  ).toBe(true)
})

test('raw is kept as it is', () => {
  expect(keptAt(gauge, 0)).toEqual({ samples: gauge, resolution: 0 })
})

describe.each([
  [300, 36],
  [3600, 3],
])('at %i s', (resolution, windows) => {
  test('the spike stays in max and leaves the average', () => {
    const kept = keptAt(gauge, resolution).aggregates
    expect(kept?.count.map(({ v }) => v)).toEqual(Array(windows).fill(resolution / 5))
    expect(kept?.max.filter(({ v }) => v === 93)).toHaveLength(1)
    expect(Math.max(...(kept?.average.map(({ v }) => v) ?? []))).toBeLessThan(47)
    const total = (samples: readonly { v: number }[]) => samples.reduce((sum, { v }) => sum + v, 0)
    expect(total(kept?.sum ?? [])).toBeCloseTo(total(gauge), 6)
  })

  test('the restart leaves the counter', () => {
    const kept = keptAt(counter, resolution).aggregates?.counter ?? []
    expect(kept.length).toBeGreaterThanOrEqual(windows)
    for (const [index, { v }] of kept.entries()) expect(v).toBeGreaterThan(kept[index - 1]?.v ?? -1)
    const never = restartingCounter({ ...incidents, restart: undefined })
    // What was counted between the last sample and the restart is lost.
    expect((never.at(-1)?.v ?? 0) - (kept.at(-1)?.v ?? 0)).toBeCloseTo(10, -1)
  })
})

describe('the window at a second', () => {
  const at = (resolution: number, second: number) =>
    windowAt(keptAt(gauge, resolution), keptAt(counter, resolution), second)

  test('has all that is left of both series', () => {
    expect(at(300, 4807)).toMatchObject({ from: 4800, to: 5100, count: 60, max: 93 })
    expect(at(3600, 4807)).toMatchObject({ from: 3600, to: 7200, count: 720, max: 93 })
    expect(at(300, 0)).toMatchObject({ from: 0, to: 300, count: 60 })
    expect(at(300, 0)?.counter).toBeGreaterThan(counter[0]?.v ?? 0)
    expect(at(300, 10_795)).toMatchObject({ from: 10_500, to: 10_800, count: 60 })
  })

  test('is none of raw data, and none behind the end', () => {
    expect(at(0, 4807)).toBeUndefined()
    expect(at(300, 10_800)).toBeUndefined()
  })
})

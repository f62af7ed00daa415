import { expect, test } from 'vitest'
import type { Answer } from '../../../../src/thanos/figures/promql-field/answer.ts'
import { holesOf } from '../../../../src/thanos/figures/promql-field/holes.ts'

const answer = (...lines: (readonly number[])[]): Answer => ({
  asked: 'up',
  series: lines.map((seconds) => ({ labels: {}, points: seconds.map((s) => ({ t: s * 1000, v: 1 })) })),
  from: 0,
  range: 60,
  step: 5,
  samplesRead: 0,
  milliseconds: 0,
  origin: { kind: 'live', version: 'Prometheus' },
  replica: undefined,
})

test('a hole is where no series has a point', () => {
  expect(holesOf(answer([0, 5, 10, 30, 35, 40, 45, 50, 55, 60]))).toEqual([{ from: 10, to: 30 }])
  expect(holesOf(answer([0, 5, 10, 30, 60], [15, 20, 25, 35, 40, 45, 50, 55]))).toEqual([])
})

test('what was before the first point is not known, and what is missing at the end is missing', () => {
  expect(holesOf(answer([20, 25, 30]))).toEqual([{ from: 30, to: 60 }])
  expect(holesOf(answer([50, 55, 60]))).toEqual([])
  expect(holesOf(answer())).toEqual([])
})

test('a point without a value is none', () => {
  const { series, ...rest } = answer([0, 5, 10, 15, 20])
  const points = (series[0]?.points ?? []).map(({ t }) => ({ t, v: t === 0 || t === 20_000 ? 1 : undefined }))
  expect(holesOf({ ...rest, range: 20, series: [{ labels: {}, points }] })).toEqual([{ from: 0, to: 20 }])
})

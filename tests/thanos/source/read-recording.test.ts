import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import recording from '../../../assets/panne-enregistree.json' with { type: 'json' }
import { figuresWith } from '../../../src/thanos/figures/all-figures.ts'
import {
  distance,
  holesIn,
  longestOf,
  mergeReplicas,
  rateWindow,
} from '../../../src/thanos/models/evidence.model.ts'
import { rate } from '../../../src/thanos/models/promql.model.ts'
import { readRecording } from '../../../src/thanos/source/read-recording.ts'

const seen = readRecording(recording)
const { evidence } = seen
const { A, B } = evidence.replicas

test('the deck ships with an outage that was really recorded, of a size that a slide can load', () => {
  expect(statSync('assets/panne-enregistree.json').size).toBeLessThan(150_000)
  expect(recording.events.map(({ what }) => what)).toEqual(['spike', 'kill A', 'start A', 'deploy'])
  expect(recording.replicas.A.blocks.length).toBeGreaterThan(1)
  expect(recording.replicas.A.config).toContain('replica: A')
  expect(seen.origin).toEqual({ kind: 'recorded', at: recording.from, version: 'Prometheus\u00A02.42' })
  expect(evidence.range).toBe(600)
  expect(B.samples.length).toBe(120)
})

test('one replica has a hole, the other has none, and what is merged has none', () => {
  expect(longestOf(holesIn(A.samples, evidence))).toBeCloseTo(195, 0)
  expect(longestOf(holesIn(A.line, evidence))).toBe(190)
  expect(holesIn(B.samples, evidence)).toEqual([])
  expect(holesIn(mergeReplicas(evidence).line, evidence)).toEqual([])
})

test.each(['A', 'B'] as const)('our PromQL says of %s what its Prometheus has answered', (name) => {
  const { samples, line } = evidence.replicas[name]
  const times = line.map(({ t }) => t).filter((t) => t >= (samples[0]?.t ?? 0) + rateWindow(5) * 1000)
  const ours = rate(samples, times, rateWindow(5) * 1000)
  expect(ours.filter(({ v }) => v === undefined)).toEqual([])
  expect(distance(ours, line)).toBeLessThan(1e-9)
})

test('what is no recording is refused, and a page that has none yet says that it comes', () => {
  expect(() => readRecording({ format: 2 })).toThrow('a recording of format 1 is wanted, not 2')
  const figure = figuresWith(undefined).find(({ name }) => name === 'real-replicas')
  expect(figure?.place({}).pictureAt(0)).toContain('Les mesures arrivent…')
})

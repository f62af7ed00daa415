import { describe, expect, test } from 'vitest'
import recording from '../../../../assets/panne-enregistree.json' with { type: 'json' }
import { computeAnswers } from '../../../../src/thanos/figures/promql-field/compute-answer.ts'
import { holesOf } from '../../../../src/thanos/figures/promql-field/holes.ts'
import { preparedQueries } from '../../../../src/thanos/figures/promql-field/prepared-queries.ts'
import { answerOf } from '../../../../src/thanos/source/read-recording.ts'

const answer = computeAnswers(recording)

describe('the prepared queries', () => {
  test.each([
    ['counter', 4, 480, 0],
    ['traffic', 3, 1908, 180],
    ['errors', 1, 2385, 180],
  ])('%s: %i series, %i samples read, nothing for %i s', (id, series, samplesRead, hole) => {
    const asked = preparedQueries.find((each) => each.id === id)?.promql ?? ''
    const { answer: given, fault } = answer(asked)
    if (!given) throw new Error('no answer')
    expect(fault).toBeUndefined()
    expect(given.series).toHaveLength(series)
    expect(given.samplesRead).toBe(samplesRead)
    expect(holesOf(given).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(hole)
  })
})

test('answers what the recorded Prometheus has answered itself', () => {
  const asked = 'rate(http_requests_total{route="/catalogue"}[20s])'
  const ours = answer(asked).answer?.series[0]?.points ?? []
  const values = new Map(ours.map(({ t, v }) => [t, v]))
  const theirs = answerOf(recording.replicas.A.rate)[0]?.samples ?? []
  // What it had scraped before the recording began is not in it.
  const known = theirs.filter(({ time }) => time >= recording.from + 25)
  expect(known.length).toBeGreaterThan(70)
  for (const { time, value } of known)
    expect(values.get((time - recording.from) * 1000)).toBeCloseTo(value, 9)
})

test('says what takes time by the clock it is given, and who answers', () => {
  let now = 0
  const given = computeAnswers(recording, () => (now += 7))('up').answer
  expect(given).toMatchObject({
    asked: 'up',
    milliseconds: 7,
    replica: 'A',
    range: 600,
    origin: { kind: 'recorded', at: recording.from },
  })
})

test('says of what it does not know where that stands', () => {
  expect(answer('1 + topk(3, up)')).toEqual({
    answer: undefined,
    fault: { sentence: expect.stringContaining('Le modèle ne sait pas calculer'), at: 4 },
  })
  expect(answer('nothing_of_that_name').answer?.series).toEqual([])
})

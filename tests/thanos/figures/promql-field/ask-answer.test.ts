import { afterEach, expect, test } from 'vitest'
import { askAnswer, type Respondent } from '../../../../src/thanos/figures/promql-field/ask-answer.ts'
import { liveNames } from '../../../../src/thanos/figures/promql-field/live-names.ts'
import { connect } from '../../../../src/thanos/prometheus/prometheus-api.ts'
import { openStub, refuse, type SourceStub, type StubAnswer } from '../../prometheus/source-stub.ts'

const stubs: SourceStub[] = []
afterEach(async () => {
  await Promise.all(stubs.splice(0).map((stub) => stub.close()))
})

const success = (data: unknown, more: object = {}) => ({ status: 'success', data, ...more })
const matrix = (values: unknown, more?: object) =>
  success({ resultType: 'matrix', result: [{ metric: { job: 'shop' }, values }] }, more)
const gone: StubAnswer = (response) => response.destroy()

async function respondent(
  replica: Respondent['replica'],
  product: 'Prometheus' | 'Thanos',
  answer: (url: URL) => StubAnswer,
): Promise<Respondent> {
  const stub = await openStub((url) => {
    if (url.pathname.endsWith('/buildinfo')) return success({ version: '2.42.0+ds' })
    if (url.pathname.endsWith('/stores')) return product === 'Thanos' ? success({}) : refuse(404, 'no', 'no')
    return answer(url)
  })
  stubs.push(stub)
  return { api: connect(stub.url, { retries: 0 }), replica }
}

const { signal } = new AbortController()

test('asks for the last five minutes on whole steps, and takes the time', async () => {
  const A = await respondent('A', 'Prometheus', () => matrix([[1705, '3'], [1710, 'NaN']])) // biome-ignore format: as it comes
  const answer = await askAnswer([A], 'up', 2003.7, signal)
  expect(answer).toMatchObject({
    asked: 'up',
    series: [{ labels: { job: 'shop' }, points: [{ t: 5000, v: 3 }, { t: 10_000, v: undefined }] }],
    from: 1700,
    range: 300,
    step: 5,
    origin: { kind: 'live', version: 'Prometheus\u00A02.42' },
    replica: 'A',
  }) // biome-ignore format: a table
  expect(answer.milliseconds).toBeGreaterThan(0)
  const [asked] = stubs[0]?.asked.filter(({ pathname }) => pathname.endsWith('/query_range')) ?? []
  expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({
    query: 'up',
    start: '1700',
    end: '2000',
    step: '5',
    stats: 'all',
  })
})

test('asks the next where one is gone, and says who has answered', async () => {
  const A = await respondent('A', 'Prometheus', () => gone)
  const B = await respondent('B', 'Prometheus', () => matrix([[1705, '3']]))
  expect((await askAnswer([A, B], 'up', 2000, signal)).replica).toBe('B')
})

test('asks a Querier first, and hands on whom it misses', async () => {
  const A = await respondent('A', 'Prometheus', () => matrix([[1705, '3']]))
  const warnings = ['No StoreAPIs matched for this query']
  const querier = await respondent('B', 'Thanos', () => matrix([[1705, '4']], { warnings }))
  expect(await askAnswer([A, querier], 'up', 2000, signal)).toMatchObject({
    series: [{ points: [{ v: 4 }] }],
    origin: { version: 'Thanos\u00A02.42' },
    replica: undefined,
    warning: expect.stringMatching(/^Réponse partielle/),
  })
})

test('a question that is wrong is asked once', async () => {
  const wrong = refuse(400, 'bad_data', '1:4: parse error: unexpected identifier "up"')
  const A = await respondent('A', 'Prometheus', () => wrong)
  const B = await respondent('B', 'Prometheus', () => matrix([]))
  await expect(askAnswer([A, B], 'up up', 2000, signal)).rejects.toMatchObject({ kind: 'promql', at: 3 })
  expect(stubs[1]?.asked.some(({ pathname }) => pathname.endsWith('/query_range'))).toBe(false)
})

test('who is gone, all of them, says so', async () => {
  const A = await respondent('A', 'Prometheus', () => gone)
  await expect(askAnswer([A], 'up', 2000, signal)).rejects.toMatchObject({ kind: 'unreachable' })
})

test('more points than a chart has place for are refused', async () => {
  const values = Array.from({ length: 100_001 }, (_, n) => [1700 + n / 1000, '1'])
  const A = await respondent('A', 'Prometheus', () => matrix(values))
  await expect(askAnswer([A], 'up', 2000, signal)).rejects.toMatchObject({ kind: 'too-large' })
})

test('names come from the first that answers, each list once, and none where nobody does', async () => {
  const A = await respondent('A', 'Prometheus', () => gone)
  const B = await respondent('B', 'Prometheus', ({ pathname, searchParams }) => {
    if (pathname.endsWith('/label/__name__/values')) return success(['up', 'down'])
    if (pathname.endsWith('/label/code/values')) return success([searchParams.get('match[]')])
    if (pathname.endsWith('/labels')) return success(['code'])
    return success({ up: [{ type: 'gauge', help: 'Whether it is up.' }] })
  })
  const names = liveNames([A.api, B.api])
  expect(await names.metricNames()).toEqual(['up', 'down'])
  const asked = stubs[1]?.asked.length
  expect(await names.metricNames()).toEqual(['up', 'down'])
  expect(stubs[1]?.asked.length).toBe(asked)
  expect(await names.labelNames('up')).toEqual(['code'])
  expect(await names.labelValues('code', 'up')).toEqual(['up'])
  expect(await names.metricMetadata()).toEqual({ up: [{ type: 'gauge', help: 'Whether it is up.' }] })
  expect(await liveNames([A.api]).metricNames()).toEqual([])
})

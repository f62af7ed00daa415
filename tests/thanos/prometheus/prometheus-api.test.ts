import { afterEach, expect, test } from 'vitest'
import type { ConnectOptions } from '../../../src/thanos/prometheus/ask-source.ts'
import { connect, type PrometheusApi } from '../../../src/thanos/prometheus/prometheus-api.ts'
import { SourceError } from '../../../src/thanos/prometheus/source-error.ts'
import { nothing, openStub, refuse, type SourceStub, type StubAnswer } from './source-stub.ts'

let stub: SourceStub | undefined
afterEach(() => stub?.close())

async function sourceThat(
  answer: (url: URL, asked: number) => StubAnswer,
  options?: ConnectOptions,
): Promise<PrometheusApi> {
  stub = await openStub(answer)
  return connect(stub.url, options)
}

/** What a question comes to that must fail. */
async function failureOf(question: Promise<unknown>): Promise<SourceError> {
  const error = await question.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (error instanceof SourceError) return error
  throw new Error(`not refused, but: ${error}`)
}

const minute = { start: 60, end: 120, step: 15 }

test('asks for a range, and gives series with times in seconds', async () => {
  const api = await sourceThat(() => ({
    status: 'success',
    data: {
      resultType: 'matrix',
      result: [
        { metric: { __name__: 'up', replica: 'a' }, values: [[60, '1'], [75.5, '0.25']] }, // biome-ignore format: as it comes
      ],
    },
  }))
  expect(await api.queryRange('up', minute)).toEqual({
    series: [
      {
        labels: { __name__: 'up', replica: 'a' },
        samples: [
          { time: 60, value: 1 },
          { time: 75.5, value: 0.25 },
        ],
      },
    ],
    warnings: [],
    infos: [],
    statistics: undefined,
  })
  expect(`${stub?.asked[0]?.pathname}${stub?.asked[0]?.search}`).toBe(
    '/api/v1/query_range?query=up&start=60&end=120&step=15',
  )
})

test('speaks to a Thanos: deduplication, statistics, warnings, a path before the API', async () => {
  stub = await openStub((url) => {
    if (url.pathname.endsWith('/stores'))
      return { status: 'success', data: { sidecar: [{ name: '127.0.0.1:10901', lastError: null }] } }
    if (url.pathname.endsWith('/buildinfo'))
      return { status: 'success', data: { version: '0.42.4', revision: 'e103a81', goVersion: 'go1.25.0' } }
    return {
      status: 'success',
      data: {
        resultType: 'vector',
        result: [],
        stats: {
          timings: { evalTotalTime: 0.25 },
          samples: { totalQueryableSamples: 1200, peakSamples: 60 },
        },
        analysis: {},
      },
      warnings: ['No StoreAPIs matched for this query'],
    }
  })
  const api = connect(`${stub.url}/thanos/`)
  expect(await api.status()).toEqual({ product: 'Thanos', version: '0.42.4' })
  const answer = await api.query('up', { dedup: false, stats: true, time: 12.5 })
  expect(answer.warnings).toEqual(['No StoreAPIs matched for this query'])
  expect(answer.statistics).toEqual({ samplesRead: 1200, seconds: 0.25 })
  const last = stub.asked.at(-1)
  expect(`${last?.pathname}${last?.search}`).toBe(
    '/thanos/api/v1/query?query=up&time=12.5&dedup=false&stats=all',
  )
})

test('tells a Prometheus by what it can’t list', async () => {
  const api = await sourceThat((url) =>
    url.pathname.endsWith('/buildinfo')
      ? { status: 'success', data: { version: '2.42.0+ds' } }
      : (response) => response.writeHead(404).end('404 page not found'),
  )
  expect(await api.status()).toEqual({ product: 'Prometheus', version: '2.42.0' })
})

test('lists series, labels, values and what metrics are', async () => {
  const lists: Readonly<Record<string, unknown>> = {
    '/api/v1/series': [{ __name__: 'up', job: 'a' }],
    '/api/v1/labels': ['__name__', 'job'],
    '/api/v1/label/job/values': ['a'],
    '/api/v1/metadata': {
      up: [
        { type: 'gauge', help: 'Whether it is up.', unit: '' },
        { type: 'unknown', help: '', unit: '' },
      ],
    },
  }
  const api = await sourceThat((url) => ({ status: 'success', data: lists[url.pathname] }))
  expect(await api.series({ match: ['up', '{job="a"}'], start: 1, end: 2 })).toEqual([
    { __name__: 'up', job: 'a' },
  ])
  expect(stub?.asked[0]?.searchParams.getAll('match[]')).toEqual(['up', '{job="a"}'])
  expect(await api.labelNames()).toEqual(['__name__', 'job'])
  expect(await api.labelValues('job')).toEqual(['a'])
  expect([...(await api.metadata())]).toEqual([['up', { type: 'gauge', help: 'Whether it is up.' }]])
})

test('takes numbers, infinities and NaN, the one value of a scalar, and series of histograms for empty', async () => {
  const scalar = await sourceThat(() => ({
    status: 'success',
    data: { resultType: 'scalar', result: [1, '2e3'] },
  }))
  expect((await scalar.query('2e3')).series).toEqual([{ labels: {}, samples: [{ time: 1, value: 2000 }] }])
  await stub?.close()
  const texts = ['NaN', '+Inf', '-Inf', '-0', '1e-300']
  const matrix = await sourceThat(() => ({
    status: 'success',
    data: {
      resultType: 'matrix',
      result: [
        { metric: {}, values: texts.map((text, time) => [time, text]) },
        { metric: {}, histograms: [[1, { count: '3', sum: '5' }]] },
      ],
    },
  }))
  const { series } = await matrix.query('x')
  expect(series[0]?.samples.map(({ value }) => value)).toEqual([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    -0,
    1e-300,
  ])
  expect(series[1]?.samples).toEqual([])
})

test('takes 100,000 points', async () => {
  const values = Array.from({ length: 10_000 }, (_, n) => [n, String(n / 7)])
  const api = await sourceThat(() => ({
    status: 'success',
    data: { resultType: 'matrix', result: Array(10).fill({ metric: {}, values }) },
  }))
  const { series } = await api.queryRange('x', minute)
  expect(series.flatMap(({ samples }) => samples)).toHaveLength(100_000)
})

test.each([
  [400, 'bad_data', 'invalid parameter "query": 1:9: parse error: unexpected right parenthesis \')\'', 'promql', 'Colonne 9\u00A0: «\u00A0)\u00A0» n’est pas attendu ici.'], // biome-ignore format: a table
  [400, 'bad_data', '2:3: parse error: unknown function with name "taux"', 'promql', 'Ligne 2, colonne 3\u00A0: la fonction taux n’existe pas.'], // biome-ignore format: a table
  [422, 'execution', 'found duplicate series for the match group {};many-to-many matching not allowed', 'promql', 'Plusieurs séries se correspondent d’un même côté\u00A0: il manque un label à on, ou group_left.'], // biome-ignore format: a table
  [422, 'execution', 'query processing would load too many samples into memory in query execution', 'too-many-samples', 'La requête garderait trop d’échantillons en mémoire à la fois\u00A0: la source refuse.'], // biome-ignore format: a table
  [400, 'bad_data', 'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)', 'too-many-points', 'Plus de 11\u202F000\u00A0points par série\u00A0: il faut un pas plus long.'], // biome-ignore format: a table
  [503, 'timeout', 'query timed out in expression evaluation', 'timeout', 'La requête a pris trop de temps\u00A0: la source l’a arrêtée.'], // biome-ignore format: a table
  [422, 'execution', 'expanding series: proxy Series(): rpc error: code = Aborted desc = receive series from Addr: 127.0.0.1:10901', 'partial', 'Une partie des données n’a pas répondu, et la source ne veut pas répondre à moitié.'], // biome-ignore format: a table
  [500, 'internal', 'disk on fire', 'failed', 'La source a échoué\u00A0: «\u00A0disk on fire\u00A0».'], // biome-ignore format: a table
  [422, 'execution', 'multiple matches for labels: many', 'promql', 'La source refuse\u00A0: «\u00A0multiple matches for labels: many\u00A0».'], // biome-ignore format: a table
])('says in French what the API says: %s %s: %s', async (status, type, error, kind, sentence) => {
  const api = await sourceThat(() => refuse(status, type, error))
  const failure = await failureOf(api.queryRange('sum(up))\n  taux()', minute))
  expect(failure.message).toBe(sentence)
  expect(failure.kind).toBe(kind)
  expect(failure.detail).toBe(error)
})

test('finds the place of a mistake in the text, whatever stands before it', async () => {
  const promql = 'sum by (é) ("🎯", up{job="é"})\n+ "é" up'
  const place = promql.length - 2
  const column = new TextEncoder().encode('+ "é" ').length + 1
  const api = await sourceThat(() =>
    refuse(
      400,
      'bad_data',
      `invalid parameter "query": 2:${column}: parse error: unexpected identifier "up"`,
    ),
  )
  expect((await failureOf(api.query(promql))).at).toBe(place)
})

const html = '<!doctype html><title>Grafana</title>'
const text =
  (status: number, body: string): StubAnswer =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'text/html' }).end(body)

test.each([
  ['HTML for JSON', text(200, html), 'not-prometheus', 1],
  ['nothing at this address', text(404, '404 page not found'), 'not-prometheus', 1],
  ['a wall of a proxy', text(403, html), 'refused', 1],
  ['a 502', text(502, html), 'failed', 2],
  ['a truncated answer', text(200, '{"status":"success","data":{"resultType":"mat'), 'truncated', 2],
  ['another JSON', text(200, '{"message":"hello"}'), 'nonsense', 1],
  ['a list', text(200, '[]'), 'nonsense', 1],
  ['another type of result', { status: 'success', data: { resultType: 'table', result: [] } }, 'nonsense', 1],
  ['no result', { status: 'success', data: null }, 'nonsense', 1],
  [
    'a value that is none',
    { status: 'success', data: { resultType: 'vector', result: [{ metric: {}, value: [1, 'many'] }] } },
    'nonsense',
    1,
  ],
  [
    'a label that is a number',
    { status: 'success', data: { resultType: 'vector', result: [{ metric: { a: 1 }, value: [1, '1'] }] } },
    'nonsense',
    1,
  ],
] as const)('knows %s', async (_, answer, kind, attempts) => {
  const api = await sourceThat(() => answer)
  const failure = await failureOf(api.query('up'))
  expect(failure.kind).toBe(kind)
  expect(failure.message).toMatch(/^[A-ZÀ-Ý].*\.$/)
  expect(stub?.asked.length).toBe(attempts)
})

test('knows a source that nobody listens at', async () => {
  const { url, close } = await openStub(() => nothing)
  await close()
  expect(await failureOf(connect(url).query('up'))).toMatchObject({
    kind: 'unreachable',
    message: 'La source ne répond pas.',
  })
})

test('knows an answer that is cut off in the middle', async () => {
  const api = await sourceThat(() => (response) => {
    response.writeHead(200, { 'Content-Length': 1000 })
    response.write('{"status":"success"', () => response.destroy())
  })
  expect((await failureOf(api.query('up'))).kind).toBe('truncated')
})

test('asks once more where an answer was lost, and no more than that', async () => {
  const api = await sourceThat((_, asked) => (asked === 1 ? (response) => response.destroy() : nothing))
  expect((await api.query('up')).series).toEqual([])
  expect(stub?.asked.length).toBe(2)
})

test('waits no longer than it was told, all attempts together, even in the middle of an answer', async () => {
  const api = await sourceThat(
    () => (response) => {
      response.write('{"status":')
    },
    { milliseconds: 1000 },
  )
  const failure = await failureOf(api.query('up'))
  expect(failure).toMatchObject({ kind: 'slow', message: 'La source n’a pas répondu en 1\u00A0s.' })
  expect(stub?.asked.length).toBe(1)
})

test('gives up when it is told, with the reason that was given', async () => {
  const api = await sourceThat(() => () => abort.abort('left the slide'))
  const abort = new AbortController()
  await expect(api.query('up', { signal: abort.signal })).rejects.toBe('left the slide')
  expect(stub?.asked.length).toBe(1)
})

test('reads no answer that is larger than a slide can use', async () => {
  const part = 'x'.repeat(1_000_000)
  let sent = 0
  const api = await sourceThat(
    () => (response) => {
      const more = () => {
        while (sent < 200 && response.write(part)) sent++
      }
      response.on('drain', more)
      more()
    },
    { milliseconds: 60_000 },
  )
  expect((await failureOf(api.query('up'))).kind).toBe('too-large')
  expect(sent).toBeLessThan(200)
})

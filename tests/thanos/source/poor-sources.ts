import { refuse, type StubAnswer } from '../prometheus/source-stub.ts'

/** Samples of the last 200 seconds, as the API gives them. */
export function samples(count: number, value: (n: number) => string): readonly [number, string][] {
  const now = Date.now() / 1000
  return Array.from({ length: count }, (_, n) => [now - (count - n) * (200 / count), value(n)])
}

/** The same values in a series for each of these labels. */
export function matrix(values: unknown, metrics: readonly object[] = [{}]) {
  return { resultType: 'matrix', result: metrics.map((metric) => ({ metric, values })) }
}

const success = (data: unknown) => ({ status: 'success', data })

/** What a source may do to queries that is not as it should be, and what is said of it. */
export const poorSources: readonly (readonly [string, StubAnswer, string])[] = [
  ['down', (response) => response.destroy(), 'La source ne répond pas.'],
  ['500', (response) => response.writeHead(500).end('oh'), 'La source est en panne (500).'],
  ['HTML for JSON', (response) => response.end('<html></html>'), 'la réponse est une page web'],
  [
    'truncated',
    (response) => response.end('{"status":"success","data":{"resu'),
    'La réponse s’arrête au milieu.',
  ],
  [
    'killed in the middle of an answer',
    (response) => {
      response.writeHead(200, { 'Content-Length': '1000' })
      response.write('{"status"', () => response.destroy())
    },
    'La réponse s’est interrompue en route.',
  ],
  ['nonsense', success({ resultType: 'opera' }), 'autre chose que ce que dit un Prometheus'],
  ['without the series', success(matrix([])), 'La source n’a rien de ce que la figure montre.'],
  [
    '100,000 points',
    success(matrix(samples(100_000, String))),
    'La source a répondu 100\u202F000\u00A0échantillons\u00A0: trop pour une figure.',
  ],
  [
    'a Thanos that would rather say nothing than half',
    refuse(
      422,
      'execution',
      'proxy Series(): rpc error: code = Aborted desc = receive series from sidecar-a:10901',
    ),
    'la source ne veut pas répondre à moitié.',
  ],
  [
    'nothing but NaN',
    success(matrix(samples(40, () => 'NaN'))),
    'La source n’a rien de ce que la figure montre.',
  ],
]

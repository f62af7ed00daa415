import { seededCounter, seededGauge } from './seeded-series.model.ts'

/** What has been done to the shop, in seconds since it opened. */
export interface ShopEvent {
  readonly kind: 'spike' | 'deploy'
  readonly at: number
}

export interface ShopMetric {
  readonly name: string
  readonly kind: 'counter' | 'gauge'
  readonly help: string
  readonly samples: readonly {
    readonly labels: Readonly<Record<string, string>>
    readonly value: number
  }[]
}

/** How long customers rush in, in seconds, and how many times the usual they are. */
const spike = { length: 60, more: 2 }
/** After a deploy: how long requests fail, in seconds, and how many a second. */
const breakage = { length: 20, errors: 6 }

const routes = [
  { route: '/catalogue', mean: 30 },
  { route: '/panier', mean: 12 },
  { route: '/paiement', mean: 4 },
].map(({ route, mean }, seed) => ({ route, mean, served: seededCounter(seed + 1, mean) }))
const errors = seededCounter(7, 0.4)
const cpu = seededGauge(11, 0.35)
const connections = seededGauge(13, 120)

/**
 * What a shop measures of itself: the same for the same second and events, whoever asks and how often. A deploy starts its counters
 * anew and breaks what customers pay with for a moment; a spike brings three times as many of them.
 */
export function shopAt(second: number, events: readonly ShopEvent[]): readonly ShopMetric[] {
  const past = events.filter(({ at }) => at <= second)
  const deploys = past.filter(({ kind }) => kind === 'deploy').map(({ at }) => at)
  const rushes = past.filter(({ kind }) => kind === 'spike').map(({ at }) => at)
  const started = Math.max(0, ...deploys)
  const sinceStart = (total: (at: number) => number) => Math.floor(total(second) - total(started))
  const rushed = (at: number) =>
    rushes.reduce((sum, begin) => sum + within(at - begin, spike.length) * spike.more, 0)
  const broken = (at: number) =>
    deploys.reduce((sum, begin) => sum + within(at - begin, breakage.length) * breakage.errors, 0)
  const isRush = rushes.some((begin) => second - begin < spike.length)
  return [
    {
      name: 'http_requests_total',
      kind: 'counter',
      help: 'Requests that were answered.',
      samples: [
        ...routes.map(({ route, mean, served }) => ({
          labels: { route, code: '200' },
          value: sinceStart((at) => served(at) + mean * rushed(at)),
        })),
        {
          labels: { route: '/paiement', code: '500' },
          value: sinceStart((at) => errors(at) + rushed(at) + broken(at)),
        },
      ],
    },
    gauge(
      'cpu_usage_ratio',
      'Share of the processors in use.',
      thousandth(Math.min(1, cpu(second) + (isRush ? 0.5 : 0))),
    ),
    gauge('connections_open', 'Connections open now.', Math.round(connections(second) * (isRush ? 3 : 1))),
    gauge('shop_build_info', 'The version that runs.', 1, { version: `1.${deploys.length}.0` }),
  ]
}

/** Seconds of a stretch that have passed. */
function within(passed: number, length: number): number {
  return Math.max(0, Math.min(length, passed))
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000
}

function gauge(
  name: string,
  help: string,
  value: number,
  labels: Readonly<Record<string, string>> = {},
): ShopMetric {
  return { name, kind: 'gauge', help, samples: [{ labels, value }] }
}

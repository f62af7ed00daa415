import { duration, oneOf } from './attributes.ts'
import { figure } from './figure.ts'
import { mostScrapes, replicaGapControls } from './replica-gap.controls.ts'
import { graspOutage } from './replica-gap.grasp.ts'
import type { Query, ReplicaName, Scene } from './replica-gap.model.ts'
import { drawReplicaGap, type ReplicaGapState } from './replica-gap.picture.ts'

/**
 * `<replica-gap>`: two replicas of the same data, of which one is down for a while. Behind a load balancer the hole comes and goes with each
 * refresh; the Querier closes it but for the step from one replica to the other.
 */
export const replicaGap = figure<Settings, ReplicaGapState>({
  name: 'replica-gap',
  height: 372,
  attributes: {
    story: oneOf('balancer', ['balancer', 'querier']),
    metric: oneOf('counter', ['counter', 'gauge']),
    query: oneOf('rate', ['samples', 'line', 'rate']),
    interval: duration('15s', '1s', '5m'),
    offset: duration('5s', '0s', '5m'),
    down: oneOf('A', ['A', 'B']),
    start: duration('50s', '0s', '1h'),
    length: duration('190s', '1s', '1h'),
    range: duration('6m', '1m', '1h'),
  },
  check: ({ metric, query, interval, offset, start, range }) => [
    ...(offset >= interval ? [contradiction('offset', '`offset` is not shorter than `interval`')] : []),
    ...(range / interval > mostScrapes
      ? [contradiction('interval', `\`range\` has more than ${mostScrapes} scrapes of \`interval\``)]
      : []),
    ...(start >= range ? [contradiction('start', '`start` lies behind `range`')] : []),
    ...(metric === 'gauge' && query === 'rate'
      ? [contradiction('query', '`query` is a rate, which a gauge does not have')]
      : []),
  ],
  steps: ({ story, down }) =>
    story === 'balancer'
      ? [
          `le réplica ${down} tombe`,
          'un load balancer, premier essai\u00A0: sur A',
          'deuxième essai\u00A0: sur B',
        ]
      : ['le Querier fusionne les deux réplicas', 'ce qui reste du trou, et pourquoi'],
  stateAt: (settings, step) => {
    const balancer = settings.story === 'balancer'
    const { metric, query, interval, offset, range, down, start, length } = settings
    const outage = { replica: down, start, length }
    return {
      scene: {
        metric,
        query,
        interval,
        offset,
        range,
        outage: balancer && step === 0 ? undefined : outage,
        view: settings.story,
        refresh: balancer ? Math.max(1, step - 1) : 1,
      },
      apart: balancer ? step < 2 : step === 0,
      explained: step >= (balancer ? 3 : 2),
    }
  },
  draw: drawReplicaGap,
  controls: ({ metric, range, down }) => replicaGapControls(metric, range, down),
  grasp: graspOutage,
})

interface Settings {
  readonly story: 'balancer' | 'querier'
  readonly metric: Scene['metric']
  readonly query: Query
  /** Times are in seconds. */
  readonly interval: number
  readonly offset: number
  readonly down: ReplicaName
  readonly start: number
  readonly length: number
  readonly range: number
}

function contradiction(attribute: string, message: string) {
  return { attribute, message, hint: 'Change one of the two, or leave one out.' }
}

import { duration, oneOf } from '../../../figures/attributes.ts'
import { figure } from '../../../figures/figure.ts'
import { mostScrapes, replicaGapControls } from './replica-gap.controls.ts'
import { graspOutage } from './replica-gap.grasp.ts'
import { drawReplicaGap, type ReplicaGapState } from './replica-gap.picture.ts'

const attributes = {
  story: oneOf('balancer', ['balancer', 'querier']),
  metric: oneOf('counter', ['counter', 'gauge']),
  query: oneOf('rate', ['samples', 'line', 'rate']),
  interval: duration('15s', '1s', '5m'),
  offset: duration('5s', '0s', '5m'),
  down: oneOf('A', ['A', 'B']),
  start: duration('50s', '0s', '1h'),
  length: duration('190s', '1s', '1h'),
  range: duration('6m', '1m', '1h'),
}

/**
 * `<replica-gap>`: two replicas of the same data, of which one is down for a while. Behind a load balancer the hole comes and goes with each
 * refresh; the Querier closes it but for the step from one replica to the other.
 */
export const replicaGap = figure({
  name: 'replica-gap',
  attributes,
  check: ({ metric, query, interval, offset, start, range }) => {
    const tooMany = `\`range\` is more than ${mostScrapes} times \`interval\``
    const contradictions: readonly [holds: boolean, attribute: string, message: string][] = [
      [offset >= interval, 'offset', '`offset` is not shorter than `interval`'],
      [range / interval > mostScrapes, 'interval', tooMany],
      [start >= range, 'start', '`start` lies behind `range`'],
      [metric === 'gauge' && query === 'rate', 'query', '`query="rate"` does not go with `metric="gauge"`'],
    ]
    const hint = 'Change one of the two, or leave one out.'
    return contradictions.flatMap(([holds, attribute, message]) =>
      holds ? { attribute, message, hint } : [],
    )
  },
  steps: ({ story, down }) =>
    story === 'querier'
      ? ['le Querier fusionne les deux réplicas', 'ce qui reste du trou, et pourquoi']
      : [
          `le réplica ${down} tombe`,
          'un load balancer, premier essai\u00A0: sur A',
          'deuxième essai\u00A0: sur B',
        ],
  stateAt: ({ story, down, start, length, ...asked }, step): ReplicaGapState => {
    const balancer = story === 'balancer'
    return {
      ...asked,
      outage: balancer && step === 0 ? undefined : { replica: down, start, length },
      view: story,
      refresh: balancer ? Math.max(1, step - 1) : 1,
      apart: balancer ? step < 2 : step === 0,
      explained: step >= (balancer ? 3 : 2),
    }
  },
  draw: drawReplicaGap,
  controls: (held, settings) => replicaGapControls(held, settings),
  grasp: graspOutage,
})

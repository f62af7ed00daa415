import { duration, oneOf, wholeNumber } from '../../../figures/attributes.ts'
import { slider, toggle } from '../../../figures/control.ts'
import { figure } from '../../../figures/figure.ts'
import { formatCount, formatNumber, formatSpan } from '../format.ts'
import { drawQueryCost, type QueryCostState } from './query-cost.picture.ts'

const hour = 3600
const day = 24 * hour
const year = 365 * day

/**
 * `<query-cost>`: what « CPU de tous les containers, granularité 5 s, sur 1 an » asks of Prometheus. At its own granularity the query is
 * refused; at a wider step it passes every limit; then one sees what it has to decode all the same. `step` is that of the answer, once the
 * query has been refused at the scrape interval.
 */
export const queryCost = figure({
  name: 'query-cost',
  attributes: {
    containers: wholeNumber(1000, 1, 100_000),
    interval: duration('5s', '1s', '1h'),
    range: duration('1y', '1m', '5y'),
    step: duration('31536s', '1s', '30d'),
    window: duration('5m', '1s', '30d'),
    replicas: wholeNumber(1, 1, 5),
    downsampling: oneOf('off', ['off', 'on']),
  },
  check: ({ range, ...within }) =>
    (['interval', 'step'] as const)
      .filter((attribute) => within[attribute] > range)
      .map((attribute) => ({
        attribute,
        message: `\`${attribute}\` is longer than \`range\``,
        hint: 'Write a longer `range`, or less here.',
      })),
  steps: ({ step }) => [
    `un point toutes les ${formatSpan(step)}\u00A0: la requête passe`,
    'ce qu’il faut décoder quand même',
  ],
  stateAt: ({ containers, interval, range, step, window, replicas, downsampling }, at): QueryCostState => ({
    series: containers,
    interval,
    range,
    step: at === 0 ? interval : step,
    window,
    needsTwoSamples: true,
    aggregates: 1,
    replicas,
    downsampling: downsampling === 'on',
    decoded: at >= 2,
  }),
  draw: drawQueryCost,
  controls: (held) => [
    slider(held, 'Containers', 'series', containers, formatCount, decoded),
    slider(held, 'Un scrape toutes les', 'interval', intervals, formatSpan, decoded),
    slider(held, 'Durée', 'range', ranges, formatSpan, decoded),
    slider(held, 'Un point toutes les', 'step', points, formatSpan, decoded),
    slider(held, 'Fenêtre du rate', 'window', windows, formatSpan, decoded),
    slider(held, 'Réplicas', 'replicas', [1, 2, 3], (value) => formatNumber(value), decoded),
    toggle(held, 'Downsampling', 'downsampling', () => decoded),
  ],
})

const containers = [1, 10, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
const intervals = [1, 2, 5, 10, 15, 30, 60, 120, 300]
const ranges = [hour, 6 * hour, ...[1, 7, 30, 90, 180, 365, 2 * 365, 5 * 365].map((days) => days * day)]
const windows = [60, 300, 600, 1800, hour, 2 * hour, 6 * hour, day]
const points = [1, 5, 15, 60, 300, 900, 1800, 2867, hour, 2 * hour, 5 * hour, year / 1000, day, 7 * day]

/** Whoever plays sees all three numbers. */
const decoded = { decoded: true }

import { formatCount, formatNumber, formatSpan } from '../kit/format.ts'
import { duration, oneOf, wholeNumber } from './attributes.ts'
import type { Control } from './control.ts'
import { figure } from './figure.ts'
import { drawQueryCost, type QueryCostState } from './query-cost.picture.ts'

const year = 31_536_000
const day = 86_400

/**
 * `<query-cost>`: what « CPU de tous les containers, granularité 5 s, sur 1 an » asks of Prometheus. At its own granularity the query is
 * refused; at a wider step it passes every limit; then one sees what it has to decode all the same.
 */
export const queryCost = figure<Settings, QueryCostState>({
  name: 'query-cost',
  height: 420,
  attributes: {
    containers: wholeNumber(1000, 1, 100_000),
    interval: duration('5s', '1s', '1h'),
    range: duration('1y', '1m', '5y'),
    step: duration('31536s', '1s', '30d'),
    window: duration('5m', '1s', '30d'),
    replicas: wholeNumber(1, 1, 5),
    downsampling: oneOf('off', ['off', 'on']),
  },
  check: ({ range, interval, step }) => [
    ...(interval > range ? [reversed('interval')] : []),
    ...(step > range ? [reversed('step')] : []),
  ],
  steps: ({ step }) => [
    `un point toutes les ${formatSpan(step)}\u00A0: la requête passe`,
    'ce qu’il faut décoder quand même',
  ],
  stateAt: (settings, step) => ({
    query: {
      series: settings.containers,
      interval: settings.interval,
      range: settings.range,
      step: step === 0 ? settings.interval : settings.step,
      window: settings.window,
      needsTwoSamples: true,
      aggregates: 1,
      replicas: settings.replicas,
    },
    downsampling: settings.downsampling === 'on',
    decoded: step >= 2,
  }),
  draw: drawQueryCost,
  controls: () => [
    slider(
      'Containers',
      [1, 10, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000],
      'series',
      formatCount,
    ),
    slider('Un scrape toutes les', [1, 2, 5, 10, 15, 30, 60, 120, 300], 'interval'),
    slider(
      'Durée',
      [3600, 21_600, day, 7 * day, 30 * day, 90 * day, 180 * day, year, 2 * year, 5 * year],
      'range',
    ),
    slider(
      'Un point toutes les',
      [1, 5, 15, 60, 300, 900, 1800, 2867, 3600, 7200, 18_000, 31_536, day, 7 * day],
      'step',
    ),
    slider('Fenêtre du rate', [60, 300, 600, 1800, 3600, 7200, 21_600, day], 'window'),
    slider('Réplicas', [1, 2, 3], 'replicas', formatNumber),
    {
      kind: 'toggle',
      label: 'Downsampling',
      value: ({ downsampling }) => downsampling,
      set: (state, downsampling) => ({ ...state, downsampling, decoded: true }),
    },
  ],
})

interface Settings {
  readonly containers: number
  readonly interval: number
  readonly range: number
  /** Of the answer, once the query has been refused at the scrape interval. */
  readonly step: number
  readonly window: number
  readonly replicas: number
  readonly downsampling: 'on' | 'off'
}

function reversed(attribute: string) {
  const hint = 'Write a longer `range`, or less here.'
  return { attribute, message: `\`${attribute}\` is longer than \`range\``, hint }
}

/** Whoever moves a slider sees all three numbers. */
function slider(
  label: string,
  stops: readonly number[],
  key: 'series' | 'interval' | 'range' | 'step' | 'window' | 'replicas',
  text: (value: number) => string = formatSpan,
): Control<QueryCostState> {
  return {
    kind: 'slider',
    label,
    stops,
    text: (value) => text(value),
    value: ({ query }) => query[key],
    set: (state, value) => ({ ...state, query: { ...state.query, [key]: value }, decoded: true }),
  }
}

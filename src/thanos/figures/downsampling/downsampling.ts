import { duration, oneOf, wholeNumber } from '../../../figures/attributes.ts'
import { slider, toggle } from '../../../figures/control.ts'
import { figure } from '../../../figures/figure.ts'
import { queryCost } from '../../models/query-cost.model.ts'
import { formatCount, formatNumber, formatSpan } from '../format.ts'
import { instant } from '../time-note.ts'
import { probeAt } from './downsampling.charts.ts'
import { resolutions } from './downsampling.offers.ts'
import { type DownsamplingState, drawDownsampling, restartAt, spikeAt } from './downsampling.picture.ts'

/**
 * `<downsampling-figure>`: what is kept of a gauge with a spike raw and at 5 min, then what a query over a year reads raw, at 5 min and at
 * 1 h, by its window and its step. `spike` is the value that the gauge jumps to. With `series="counter"`: what is kept of a counter that
 * restarts.
 */
export const downsamplingFigure = figure({
  name: 'downsampling-figure',
  attributes: {
    series: oneOf<'gauge' | 'counter'>('gauge', ['gauge', 'counter']),
    containers: wholeNumber(1000, 1, 100_000),
    interval: duration('5s', '5s', '1m'),
    range: duration('1y', '1d', '5y'),
    step: duration('31536s', '1s', '30d'),
    spike: wholeNumber(93, 0, 100),
  },
  check: ({ step, range }) => {
    if (step <= range) return []
    const message = '`step` is longer than `range`'
    return [{ attribute: 'step', message, hint: 'Write a longer `range`, or less here.' }]
  },
  steps: (settings) => {
    const read = (step: number) => formatCount(queryCost(stateAt(settings, step)).samplesRead)
    return settings.series === 'counter'
      ? ['la copie à 5\u00A0min\u00A0: dans counter, rien ne retombe']
      : [`la copie à 5\u00A0min\u00A0: ${read(1)}`, `la copie à 1\u00A0h\u00A0: ${read(2)}`]
  },
  stateAt,
  draw: drawDownsampling,
  controls: (held, { series }) => [
    {
      kind: 'choice',
      label: 'Montrer',
      options: [
        series === 'counter' ? { value: series, text: 'le compteur' } : { value: series, text: 'la jauge' },
        { value: 'areas', text: 'ce qu’il faut lire' },
      ],
      value: () => held.state.view,
      set: (view) => {
        held.state = { ...held.state, view: view === 'areas' ? view : series, copies: 3 }
      },
    },
    slider(held, 'Fenêtre du rate', 'window', windows, formatSpan, { copies: 3 }),
    slider(held, 'Un point toutes les', 'step', points, formatSpan, { copies: 3 }),
    slider(held, 'Instant regardé', 'probe', upTo(36, 300), instant, { view: series }),
    ...(series === 'counter'
      ? [toggle(held, 'Redémarrage', 'restarts', () => ({ view: series }))]
      : [
          slider(held, 'Hauteur du pic', 'spike', upTo(21, 5), (value) => formatNumber(value), {
            view: series,
          }),
          slider(held, 'Durée du pic', 'spikeLength', spikeLengths, formatSpan, { view: series }),
        ]),
  ],
  grasp: (state, at) => {
    const probe = state.view === 'areas' ? undefined : probeAt(at)
    return probe && ((to) => ({ ...state, probe: probe(to) }))
  },
})

type Settings = Pick<DownsamplingState, 'interval' | 'range' | 'step' | 'spike'> & {
  readonly series: 'gauge' | 'counter'
  readonly containers: number
}

function stateAt({ containers, series, ...settings }: Settings, at: number): DownsamplingState {
  return {
    ...settings,
    view: at === 2 ? 'areas' : series,
    series: containers,
    window: resolutions[at]?.window ?? 300,
    needsTwoSamples: true,
    aggregates: 1,
    replicas: 1,
    spikeLength: 15,
    restarts: true,
    copies: 1 + at,
    probe: series === 'counter' ? restartAt : spikeAt,
  }
}

const windows = [60, 300, 600, 900, 1800, 3600, 7200, 21_600, 86_400]
const spikeLengths = [5, 15, 30, 60, 120, 300, 600, 1800]
const points = [60, 300, 900, 1499, 1500, 3600, 10_800, 17_999, 18_000, 31_536, 86_400]

function upTo(count: number, step: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index * step)
}

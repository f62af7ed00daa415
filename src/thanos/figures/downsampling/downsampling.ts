import { duration, wholeNumber } from '../../../figures/attributes.ts'
import { slider, toggle } from '../../../figures/control.ts'
import { instant } from '../../../figures/drawing.ts'
import { figure } from '../../../figures/figure.ts'
import { formatCount, formatNumber, formatSpan } from '../../../kit/format.ts'
import { queryCost } from '../../models/query-cost.model.ts'
import { probeAt } from './downsampling.charts.ts'
import { type DownsamplingState, drawDownsampling, resolutions, spikeAt } from './downsampling.picture.ts'

/**
 * `<downsampling-figure>`: what is kept of a gauge with a spike and of a counter that restarts, raw, at 5 min and at 1 h; and which of
 * them a query over a year reads, by its window and its step. `spike` is the value that the gauge jumps to.
 */
export const downsamplingFigure = figure({
  name: 'downsampling-figure',
  height: 424,
  attributes: {
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
  steps: (settings) =>
    [1, 2].map((step) => {
      const { samplesRead } = queryCost(stateAt(settings, step))
      return `la copie à ${step === 1 ? '5\u00A0min' : '1\u00A0h'}\u00A0: ${formatCount(samplesRead)}`
    }),
  stateAt,
  draw: drawDownsampling,
  controls: (held) => [
    slider(held, 'Fenêtre du rate', 'window', windows, formatSpan, { copies: 3 }),
    slider(held, 'Un point toutes les', 'step', points, formatSpan, { copies: 3 }),
    slider(held, 'Instant regardé', 'probe', upTo(36, 300), instant),
    slider(held, 'Hauteur du pic', 'spike', upTo(21, 5), (value) => formatNumber(value)),
    slider(held, 'Durée du pic', 'spikeLength', [5, 15, 30, 60, 120, 300, 600, 1800], formatSpan),
    toggle(held, 'Redémarrage', 'restarts'),
  ],
  grasp: (state, at) => {
    const probe = probeAt(at)
    return probe && ((to) => ({ ...state, probe: probe(to) }))
  },
})

type Settings = Pick<DownsamplingState, 'interval' | 'range' | 'step' | 'spike'> & {
  readonly containers: number
}

function stateAt({ containers, ...settings }: Settings, at: number): DownsamplingState {
  return {
    ...settings,
    series: containers,
    window: resolutions[at]?.window ?? 300,
    needsTwoSamples: true,
    aggregates: 1,
    replicas: 1,
    spikeLength: 15,
    restarts: true,
    copies: 1 + at,
    probe: spikeAt,
  }
}

const windows = [60, 300, 600, 900, 1800, 3600, 7200, 21_600, 86_400]
const points = [60, 300, 900, 1499, 1500, 3600, 10_800, 17_999, 18_000, 31_536, 86_400]

function upTo(count: number, step: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index * step)
}

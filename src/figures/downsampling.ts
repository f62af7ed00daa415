import { formatCount, formatNumber, formatSpan } from '../kit/format.ts'
import { duration, wholeNumber } from './attributes.ts'
import { probeAt } from './downsampling.charts.ts'
import { type DownsamplingState, drawDownsampling } from './downsampling.picture.ts'
import { figure } from './figure.ts'
import { queryCost } from './query-cost.model.ts'

/**
 * `<downsampling-figure>`: what is kept of a gauge with a spike and of a counter that restarts, raw, at 5 min and at 1 h; and which of
 * them a query over a year reads, by its window and its step.
 */
export const downsamplingFigure = figure<Settings, DownsamplingState>({
  name: 'downsampling-figure',
  height: 424,
  attributes: {
    containers: wholeNumber(1000, 1, 100_000),
    interval: duration('5s', '5s', '1m'),
    range: duration('1y', '1d', '5y'),
    step: duration('31536s', '1s', '30d'),
    spike: wholeNumber(93, 0, 100),
  },
  check: ({ step, range }) =>
    step <= range
      ? []
      : [
          {
            attribute: 'step',
            message: '`step` is longer than `range`',
            hint: 'Write a longer `range`, or less here.',
          },
        ],
  steps: (settings) =>
    windows.slice(1).map((window, index) => {
      const { samplesRead } = queryCost(queryOf(settings, window))
      return `la copie à ${index === 0 ? '5\u00A0min' : '1\u00A0h'}\u00A0: ${formatCount(samplesRead)}`
    }),
  stateAt: (settings, step) => ({
    incidents: {
      interval: settings.interval,
      length: 3 * 3600,
      spike: { value: settings.spike, at: 80 * 60, length: 15 },
      restart: 105 * 60,
    },
    query: queryOf(settings, windows[step] ?? 300),
    copies: 1 + step,
    probe: 80 * 60,
  }),
  draw: drawDownsampling,
  controls: () => [
    {
      kind: 'slider',
      label: 'Fenêtre du rate',
      stops: [60, 300, 600, 900, 1800, 3600, 7200, 21_600, 86_400],
      text: formatSpan,
      value: ({ query }) => query.window,
      set: (state, window) => ({ ...state, query: { ...state.query, window }, copies: 3 }),
    },
    {
      kind: 'slider',
      label: 'Un point toutes les',
      stops: [60, 300, 900, 1499, 1500, 3600, 10_800, 17_999, 18_000, 31_536, 86_400],
      text: formatSpan,
      value: ({ query }) => query.step,
      set: (state, step) => ({ ...state, query: { ...state.query, step }, copies: 3 }),
    },
    {
      kind: 'slider',
      label: 'Instant regardé',
      stops: Array.from({ length: 36 }, (_, index) => index * 300),
      text: (value) => (value === 0 ? '0' : formatSpan(value)),
      value: ({ probe }) => probe,
      set: (state, probe) => ({ ...state, probe }),
    },
    {
      kind: 'slider',
      label: 'Hauteur du pic',
      stops: Array.from({ length: 21 }, (_, index) => index * 5),
      text: (value) => formatNumber(value),
      value: ({ incidents }) => incidents.spike.value,
      set: (state, value) => withSpike(state, { value }),
    },
    {
      kind: 'slider',
      label: 'Durée du pic',
      stops: [5, 15, 30, 60, 120, 300, 600, 1800],
      text: formatSpan,
      value: ({ incidents }) => incidents.spike.length,
      set: (state, length) => withSpike(state, { length }),
    },
    {
      kind: 'toggle',
      label: 'Redémarrage',
      value: ({ incidents }) => incidents.restart !== undefined,
      set: (state, restarts) => ({
        ...state,
        incidents: { ...state.incidents, restart: restarts ? 105 * 60 : undefined },
      }),
    },
  ],
  grasp: (state, at) => {
    const probe = probeAt(state.incidents, at)
    return probe && ((to) => ({ ...state, probe: probe(to) }))
  },
})

interface Settings {
  readonly containers: number
  /** Seconds. */
  readonly interval: number
  readonly range: number
  readonly step: number
  /** The value that the gauge jumps to. */
  readonly spike: number
}

/** Of the rate, in seconds, at each step: the shortest usual ones that read raw data, 5 min and 1 h. */
const windows = [300, 600, 7200]

function queryOf({ containers, interval, range, step }: Settings, window: number) {
  return {
    series: containers,
    interval,
    range,
    step,
    window,
    needsTwoSamples: true,
    aggregates: 1,
    replicas: 1,
  }
}

function withSpike(
  state: DownsamplingState,
  change: Partial<DownsamplingState['incidents']['spike']>,
): DownsamplingState {
  const { incidents } = state
  return { ...state, incidents: { ...incidents, spike: { ...incidents.spike, ...change } } }
}

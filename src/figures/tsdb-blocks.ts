import { formatSpan } from '../kit/format.ts'
import { duration } from './attributes.ts'
import { figure } from './figure.ts'
import type { TimelineState } from './tsdb-blocks.lanes.ts'
import { clampHour, drawBlocks, hourAt, latestHour } from './tsdb-blocks.picture.ts'

/**
 * `<tsdb-blocks>`: the life of blocks as time goes on. Prometheus cuts one every two hours and merges them on its disk; a sidecar copies
 * each to a bucket; the disk then keeps a few hours; the compactor merges and downsamples the bucket.
 */
export const tsdbBlocks = figure<Settings, TimelineState>({
  name: 'tsdb-blocks',
  height: 424,
  attributes: {
    retention: duration('15d', '2h', '365d'),
    shortRetention: duration('6h', '2h', '365d'),
    until: duration('396h', '3h', '40d'),
  },
  check: ({ retention, shortRetention }) => {
    if (shortRetention <= retention) return []
    const message = '`short-retention` is longer than `retention`'
    return [{ attribute: 'short-retention', message, hint: 'It is what a sidecar allows: write less.' }]
  },
  steps: ({ shortRetention, until }) => [
    'Prometheus fusionne ses blocs sur son disque',
    'le sidecar envoie chaque bloc fermé dans le bucket',
    `${formatSpan(until)} plus tard\u00A0: ${formatSpan(shortRetention)} suffisent sur le disque, le bucket garde tout`,
    'le Compactor fusionne les blocs du bucket et ajoute des copies à 5 min et à 1 h',
  ],
  stateAt: ({ retention, shortRetention, until }, step) => ({
    hour: step >= 3 ? until / hour : step === 0 ? firstHours : mergedHours,
    retention: (step >= 3 ? shortRetention : retention) / hour,
    usualRetention: retention / hour,
    merges: true,
    uploads: step >= 2,
    compactor: step >= 4,
    bucketRetention: 0,
  }),
  draw: drawBlocks,
  controls: ({ retention, shortRetention }) => [
    {
      kind: 'slider',
      label: 'Temps',
      stops: hours,
      text: (value) => formatSpan(value * hour),
      value: (state) => state.hour,
      set: (state, value) => ({ ...state, hour: value }),
    },
    {
      kind: 'slider',
      label: 'Rétention locale',
      stops: retentions([shortRetention / hour, retention / hour]),
      text: (value) => formatSpan(value * hour),
      value: (state) => state.retention,
      set: (state, value) => ({ ...state, retention: value }),
    },
    {
      kind: 'slider',
      label: 'Brut dans le bucket',
      stops: [2 * day, 4 * day, 7 * day, 14 * day, 21 * day, forever],
      text: (value) => (value === forever ? 'sans limite' : formatSpan(value * hour)),
      value: (state) => state.bucketRetention || forever,
      set: (state, value) => ({ ...state, bucketRetention: value === forever ? 0 : value, uploads: true }),
    },
    { kind: 'action', label: '+ 2 h', act: (state) => ({ ...state, hour: clampHour(state.hour + 2) }) },
    toggle('Compaction locale', 'merges'),
    toggle('Sidecar', 'uploads'),
    toggle('Compactor', 'compactor'),
  ],
  grasp: (state, at) => {
    const pull = hourAt(state, at)
    return pull && ((to) => ({ ...state, hour: pull(to) }))
  },
  advance: (state, seconds) => {
    if (state.hour >= latestHour) return undefined
    // Faster and faster: blocks of days take as long to watch as blocks of hours.
    return { ...state, hour: clampHour(state.hour + seconds * Math.max(1.5, state.hour / 6)) }
  },
})

interface Settings {
  /** Seconds that Prometheus keeps by default, and with a sidecar. */
  readonly retention: number
  readonly shortRetention: number
  /** Seconds at which the last steps look. */
  readonly until: number
}

const hour = 3600
const day = 24
/** As long as no block has been merged, and a little after. */
const firstHours = 8.5
const mergedHours = 14.5
const forever = 9999

const hours = [
  ...Array.from({ length: 48 }, (_, index) => (index + 1) / 2),
  ...Array.from({ length: (latestHour - 24) / 4 }, (_, index) => 28 + 4 * index),
]

function retentions(given: readonly number[]): readonly number[] {
  return [...new Set([2, 6, 12, 24, 48, 168, 360, ...given])].sort((a, b) => a - b)
}

function toggle(label: string, key: 'merges' | 'uploads' | 'compactor') {
  return {
    kind: 'toggle' as const,
    label,
    value: (state: TimelineState) => state[key],
    set: (state: TimelineState, value: boolean) => ({
      ...state,
      [key]: value,
      // Without blocks in the bucket there is nothing to compact.
      ...(key === 'compactor' && value ? { uploads: true } : {}),
      ...(key === 'uploads' && !value ? { compactor: false } : {}),
    }),
  }
}

import { duration } from '../../../figures/attributes.ts'
import { slider, toggle } from '../../../figures/control.ts'
import { figure } from '../../../figures/figure.ts'
import { formatSpan } from '../format.ts'
import type { TimelineState } from './tsdb-blocks.lanes.ts'
import { clampHour, drawBlocks, hourAt, latestHour } from './tsdb-blocks.picture.ts'

/**
 * `<tsdb-blocks>`: the life of blocks as time goes on. Prometheus cuts one every two hours and merges them on its disk; a sidecar copies
 * each to a bucket; the disk then keeps a few hours (`short-retention`); the compactor merges and downsamples the bucket. The last steps look
 * at the time `until`.
 */
export const tsdbBlocks = figure({
  name: 'tsdb-blocks',
  attributes: {
    retention: duration('15d', '2h', '365d'),
    shortRetention: duration('6h', '2h', '365d'),
    until: duration('396h', '3h', '40d'),
  },
  check: ({ retention, shortRetention }) => {
    if (shortRetention <= retention) return []
    const message = '`short-retention` is longer than `retention`'
    return [{ attribute: 'short-retention', message, hint: 'Write a longer `retention`, or less here.' }]
  },
  steps: ({ shortRetention, until }) => [
    'Prometheus fusionne ses blocs sur son disque',
    'le sidecar envoie chaque bloc fermé dans le bucket',
    `${formatSpan(until)} plus tard\u00A0: ${formatSpan(shortRetention)} suffisent sur le disque, le bucket garde tout`,
    'le Compactor fusionne les blocs du bucket et ajoute des copies à 5 min et à 1 h',
  ],
  stateAt: ({ retention, shortRetention, until }, step): TimelineState => ({
    hour: step >= 3 ? until / hour : step === 0 ? firstHours : mergedHours,
    retention: (step >= 3 ? shortRetention : retention) / hour,
    usualRetention: retention / hour,
    merges: true,
    uploads: step >= 2,
    compactor: step >= 4,
    bucketRetention: 0,
    zoomsFrom: step === 3 ? mergedHours : undefined,
    merged: ({ 1: 'disk', 4: 'bucket' } as const)[step],
  }),
  draw: drawBlocks,
  controls: (held, { retention, shortRetention }) => [
    slider(held, 'Temps', 'hour', hours, hoursText),
    slider(held, 'Rétention locale', 'retention', retentions(shortRetention, retention), hoursText),
    {
      kind: 'slider',
      label: 'Brut dans le bucket',
      stops: [2 * day, 4 * day, 7 * day, 14 * day, 21 * day, forever],
      text: (value) => (value === forever ? 'sans limite' : hoursText(value)),
      value: () => held.state.bucketRetention || forever,
      set: (value) => {
        held.state = { ...held.state, bucketRetention: value === forever ? 0 : value, uploads: true }
      },
    },
    {
      kind: 'action',
      label: '+ 2 h',
      act: () => {
        held.state = { ...held.state, hour: clampHour(held.state.hour + 2) }
      },
    },
    toggle(held, 'Compaction locale', 'merges'),
    // Without blocks in the bucket there is nothing to compact.
    toggle(held, 'Sidecar', 'uploads', (on) => (on ? {} : { compactor: false })),
    toggle(held, 'Compactor', 'compactor', (on) => (on ? { uploads: true } : {})),
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

function hoursText(value: number): string {
  return formatSpan(value * hour)
}

/** The usual hours, and those of the slide, which are seconds. */
function retentions(...given: readonly number[]): readonly number[] {
  const all = [2, 6, 12, 24, 48, 168, 360, ...given.map((seconds) => seconds / hour)]
  return [...new Set(all)].sort((a, b) => a - b)
}

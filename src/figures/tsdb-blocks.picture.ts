import { scaleLinear } from 'd3-scale'
import { formatNumber, formatSpan } from '../kit/format.ts'
import { markup } from '../kit/markup.ts'
import type { Span } from './compaction.model.ts'
import { line, words } from './drawing.ts'
import type { Point } from './figure.ts'
import { type Picture, pictureWidth } from './picture.ts'
import { bucketAt, prometheusAt } from './tsdb-blocks.model.ts'

/** Times are hours since the beginning. */
export interface TimelineState {
  readonly hour: number
  /** On Prometheus's disk. */
  readonly retention: number
  /** What it would be without a sidecar. */
  readonly usualRetention: number
  /** Whether Prometheus merges its blocks. */
  readonly merges: boolean
  /** Whether a sidecar uploads. */
  readonly uploads: boolean
  readonly compactor: boolean
  /** Of raw blocks in the bucket; 0 is for ever. */
  readonly bucketRetention: number
}

export const latestHour = 960

export function clampHour(hour: number): number {
  return Math.max(0.5, Math.min(latestHour, hour))
}

/** Blocks lie where their time is; the disk above, the bucket below. */
export function drawBlocks(state: TimelineState): Picture {
  const x = timeScale(state.hour)
  const lanes = lanesOf(state)
  return {
    svg: [axis(state, x), ...lanes.map((lane) => drawLane(lane, x)), captions(state, x), now(state, x)].join(
      '',
    ),
    label: [
      `Après ${formatSpan(state.hour * 3600)}\u00A0:`,
      ...lanes.map(
        ({ name, blocks, head }) =>
          `${name}, ${blocksInWords(blocks)}${head ? `, et ${formatSpan((head.max - head.min) * 3600)} en mémoire` : ''}.`,
      ),
    ].join(' '),
    table: {
      caption: `Les blocs après ${formatSpan(state.hour * 3600)}`,
      head: ['Où', 'Blocs', 'Durées'],
      rows: lanes.map(({ name, blocks }) => [name, formatNumber(blocks.length), lengthsInWords(blocks)]),
    },
  }
}

/** @returns what turns a point into an hour, if the first point is on the mark of the present; the axis stands still meanwhile. */
export function hourAt(state: TimelineState, at: Point): ((to: Point) => number) | undefined {
  const x = timeScale(state.hour)
  if (Math.abs(at.x - x(state.hour)) > 24) return undefined
  return (to) => clampHour(x.invert(Math.min(to.x, pictureWidth)))
}

interface Lane {
  readonly name: string
  readonly note: string
  readonly top: number
  readonly blocks: readonly Span[]
  readonly head?: Span
}

function lanesOf({
  hour,
  retention,
  merges,
  uploads,
  compactor,
  bucketRetention,
}: TimelineState): readonly Lane[] {
  const disk = prometheusAt(hour, { retention, compact: merges })
  const local: Lane = {
    name: 'Disque local',
    note: 'Prometheus',
    top: 30,
    blocks: disk.blocks,
    head: disk.head,
  }
  if (!uploads) return [local]
  const uploaded = disk.head.min
  const raw = { name: 'Bucket', note: 'brut', top: 142 }
  if (!compactor) return [local, { ...raw, blocks: cutBlocks(uploaded) }]
  const bucket = bucketAt(uploaded, { retentionRaw: bucketRetention })
  return [
    local,
    { ...raw, blocks: bucket.raw },
    { name: 'Copie à 5\u00A0min', note: 'downsampling', top: 230, blocks: bucket.res5m },
    { name: 'Copie à 1\u00A0h', note: 'downsampling', top: 302, blocks: bucket.res1h },
  ]
}

/** What lies in a bucket that nobody compacts. */
function cutBlocks(uploaded: number): readonly Span[] {
  return Array.from({ length: uploaded / 2 }, (_, index) => ({ min: 2 * index, max: 2 * index + 2 }))
}

const left = 190
const bottom = 376
const laneHeight = 50

/** How far the axis may reach, and its ticks, in hours. The first that has room for the present. */
const reaches = [
  [16, 2],
  [34, 6],
  [66, 12],
  [132, 24],
  [204, 48],
  [408, 48],
  [720, 96],
  [1000, 168],
] as const

function reachOf(hour: number): (typeof reaches)[number] {
  return reaches.find(([reach]) => hour <= reach * 0.98) ?? reaches[reaches.length - 1] ?? [1000, 168]
}

function timeScale(hour: number) {
  return scaleLinear([0, reachOf(hour)[0]], [left, pictureWidth])
}

type TimeScale = ReturnType<typeof timeScale>

function axis({ hour }: TimelineState, x: TimeScale): string {
  const [reach, every] = reachOf(hour)
  const ticks = Array.from({ length: Math.floor(reach / every) + 1 }, (_, index) => index * every)
  return [
    line(`M${left} ${bottom}H${pictureWidth}`, 'trait', 2),
    ...ticks.map((tick) => {
      const label = tick === 0 ? '0' : formatSpan(tick * 3600)
      const end = x(tick) > pictureWidth - 20
      return (
        line(`M${x(tick).toFixed(1)} ${bottom}v8`, 'trait', 2) +
        words(x(tick), bottom + 28, label, { size: 16, role: 'doux', anchor: end ? 'end' : 'middle' })
      )
    }),
  ].join('')
}

function drawLane({ name, note, top, blocks, head }: Lane, x: TimeScale): string {
  const role = head ? 'prometheus' : 'stockage'
  return [
    words(0, top + 22, name, { size: 22, weight: 600, role }),
    words(
      0,
      top + 44,
      `${note}, ${blocks.length === 1 ? '1\u00A0bloc' : `${formatNumber(blocks.length)}\u00A0blocs`}`,
      { size: 16, role: 'doux' },
    ),
    markup('path', { class: 'stockage', d: blocks.map((block) => outline(block, top, x)).join('') }),
    ...blocks.map((block) => blockLength(block, top, x)),
    head ? drawHead(head, top, x) : '',
  ].join('')
}

function outline({ min, max }: Span, top: number, x: TimeScale): string {
  const width = x(max) - x(min)
  const gap = width > 12 ? 3 : 1
  return `M${x(min).toFixed(1)} ${top}h${(width - gap).toFixed(1)}v${laneHeight}h${(gap - width).toFixed(1)}z`
}

/** In the block where it fits, else above a block that is not too narrow. */
function blockLength({ min, max }: Span, top: number, x: TimeScale): string {
  const width = x(max) - x(min)
  const middle = x(min) + width / 2
  const text = formatSpan((max - min) * 3600)
  if (width > 48)
    return words(middle, top + 32, text, { size: 20, weight: 600, role: 'fond', anchor: 'middle' })
  return width > 16
    ? words(middle, top - 6, text, { size: 16, role: 'stockage', anchor: 'middle', halo: true })
    : ''
}

function drawHead({ min, max }: Span, top: number, x: TimeScale): string {
  const width = x(max) - x(min)
  const box = markup('rect', {
    class: 'prometheus',
    x: x(min) + 1,
    y: top + 1,
    width: Math.max(1, width - 2),
    height: laneHeight - 2,
    fill: 'currentColor',
    'fill-opacity': 0.2,
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-dasharray': '6 4',
  })
  const text =
    width > 110 ? words(x(min) + width / 2, top + 32, 'en mémoire', { size: 18, anchor: 'middle' }) : ''
  return box + text
}

/** Who moves the blocks, and what the disk would keep without a bucket. */
function captions(
  { hour, retention, usualRetention, uploads, compactor }: TimelineState,
  x: TimeScale,
): string {
  const spared = hour > retention && retention < usualRetention
  const from = x(Math.max(0, hour - usualRetention))
  const to = x(Math.max(0, hour - retention - 2))
  return [
    spared && to - from > 60
      ? line(`M${to.toFixed(1)} 30H${from.toFixed(1)}V80H${to.toFixed(1)}`, 'prometheus', 2, '8 6') +
        words(from + 16, 62, `${formatSpan(usualRetention * 3600)} par défaut`, { size: 18, role: 'doux' }) +
        words(to - 12, 62, `${formatSpan(retention * 3600)} suffisent`, {
          size: 20,
          role: 'prometheus',
          weight: 600,
          anchor: 'end',
        })
      : '',
    uploads
      ? line(`M${left + 12} 90v34m-8 -10l8 10l8 -10`, 'thanos', 3) +
        words(left + 32, 114, 'Sidecar\u00A0: chaque bloc fermé part dans le bucket', {
          size: 20,
          role: 'thanos',
          weight: 600,
        })
      : '',
    compactor
      ? words(
          left + 32,
          218,
          'Compactor\u00A0: 2\u00A0h → 8\u00A0h → 2\u00A0j → 14\u00A0j, puis les copies',
          { size: 18, role: 'thanos', weight: 600, halo: true },
        )
      : '',
  ].join('')
}

function now({ hour }: TimelineState, x: TimeScale): string {
  const at = x(hour)
  const near = at > pictureWidth - 60 ? 'end' : at < left + 60 ? 'start' : 'middle'
  return markup('g', { class: 'grip', 'data-prevent-swipe': true }, [
    markup('rect', { x: at - 24, y: 0, width: 48, height: bottom, fill: 'transparent' }),
    line(`M${at.toFixed(1)} 20V${bottom}`, 'texte', 3),
    markup('circle', { class: 'texte', cx: at, cy: bottom, r: 9 }),
    words(near === 'end' ? pictureWidth : at, 14, 'maintenant', { size: 16, anchor: near }),
  ])
}

function blocksInWords(blocks: readonly Span[]): string {
  if (blocks.length === 0) return 'aucun bloc'
  return `${blocks.length === 1 ? '1 bloc' : `${formatNumber(blocks.length)} blocs`}\u00A0: ${lengthsInWords(blocks)}`
}

/** `168 de 2 h, 1 de 14 j`. */
function lengthsInWords(blocks: readonly Span[]): string {
  const counts = new Map<number, number>()
  for (const { min, max } of blocks) counts.set(max - min, (counts.get(max - min) ?? 0) + 1)
  const parts = [...counts].sort(([a], [b]) => b - a)
  return (
    parts.map(([length, count]) => `${formatNumber(count)} de ${formatSpan(length * 3600)}`).join(', ') ||
    'aucun'
  )
}

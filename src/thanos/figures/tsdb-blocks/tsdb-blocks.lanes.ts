import { box, note, outlined, type Scale, words } from '../../../figures/drawing.ts'
import { formatNumber, formatSpan } from '../../../kit/format.ts'
import { markup } from '../../../kit/markup.ts'
import type { Span } from '../../models/compaction.model.ts'
import { bucketAt, prometheusAt } from '../../models/tsdb-blocks.model.ts'

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

/** A place where blocks lie. */
export interface Lane {
  readonly name: string
  readonly note: string
  readonly top: number
  readonly blocks: readonly Span[]
  readonly head?: Span
}

/** The disk, and what there is of the bucket. */
export function lanesOf(state: TimelineState): readonly Lane[] {
  const { hour, retention, merges, uploads, compactor, bucketRetention } = state
  const disk = prometheusAt(hour, { retention, compact: merges })
  const local = { name: 'Disque local', note: 'Prometheus', top: 30, ...disk }
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

const laneHeight = 50

/** The lane's name, its blocks where their time is, and what is still in memory. */
export function drawLane({ name, note: remark, top, blocks, head }: Lane, x: Scale): string {
  const role = head ? 'prometheus' : 'stockage'
  const count = `${formatNumber(blocks.length)}\u00A0bloc${blocks.length === 1 ? '' : 's'}`
  return [
    words(0, top + 22, name, { size: 22, weight: 600, role }),
    note(0, top + 44, `${remark}, ${count}`),
    markup('path', { class: 'stockage', d: blocks.map((block) => outline(block, top, x)).join('') }),
    ...blocks.map((block, index) => blockLength(block, blocks[index - 1], top, x)),
    head ? drawHead(head, top, x) : '',
  ].join('')
}

function outline({ min, max }: Span, top: number, x: Scale): string {
  const width = x(max) - x(min)
  const gap = width > 12 ? 3 : 1
  return `M${x(min).toFixed(1)} ${top}h${(width - gap).toFixed(1)}v${laneHeight}h${(gap - width).toFixed(1)}z`
}

/** In the block where it fits, else above a block that is not too narrow: once for a row of equal ones. */
function blockLength({ min, max }: Span, before: Span | undefined, top: number, x: Scale): string {
  const width = x(max) - x(min)
  const middle = x(min) + width / 2
  const text = formatSpan((max - min) * 3600)
  if (width > 48)
    return words(middle, top + 32, text, { size: 20, weight: 600, role: 'fond', anchor: 'middle' })
  return width > 16 && (!before || before.max - before.min !== max - min)
    ? words(middle, top - 6, text, { size: 16, role: 'stockage', anchor: 'middle', halo: true })
    : ''
}

function drawHead({ min, max }: Span, top: number, x: Scale): string {
  const width = x(max) - x(min)
  const look = { ...outlined, fill: 'currentColor', 'fill-opacity': 0.2, 'stroke-dasharray': '6 4' }
  const text =
    width > 110 ? words(x(min) + width / 2, top + 32, 'en mémoire', { size: 18, anchor: 'middle' }) : ''
  return box('prometheus', x(min) + 1, top + 1, Math.max(1, width - 2), laneHeight - 2, look) + text
}

/** `169 blocs : 168 de 2 h, 1 de 14 j`. */
export function blocksInWords(blocks: readonly Span[]): string {
  if (blocks.length === 0) return 'aucun bloc'
  return `${formatNumber(blocks.length)} bloc${blocks.length === 1 ? '' : 's'}\u00A0: ${lengthsInWords(blocks)}`
}

/** `168 de 2 h, 1 de 14 j`. */
export function lengthsInWords(blocks: readonly Span[]): string {
  const counts = new Map<number, number>()
  for (const { min, max } of blocks) counts.set(max - min, (counts.get(max - min) ?? 0) + 1)
  const parts = [...counts].sort(([a], [b]) => b - a)
  return (
    parts.map(([length, count]) => `${formatNumber(count)} de ${formatSpan(length * 3600)}`).join(', ') ||
    'aucun'
  )
}

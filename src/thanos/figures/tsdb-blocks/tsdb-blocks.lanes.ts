import { box, note, outlined, type Scale, words } from '../../../figures/drawing.ts'
import { markup } from '../../../kit/markup.ts'
import type { Span } from '../../models/compaction.model.ts'
import { bucketAt, prometheusAt } from '../../models/tsdb-blocks.model.ts'
import { formatNumber, formatSpan } from '../format.ts'
import { blockWidth, drawParts } from './tsdb-blocks.merge.ts'

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
  /** The time that the axis reached to before, if it zooms out from there. */
  readonly zoomsFrom: number | undefined
  /** Where blocks have just been merged. */
  readonly merged: 'disk' | 'bucket' | undefined
}

/** A place where blocks lie. */
export interface Lane {
  readonly name: string
  readonly note: string
  readonly top: number
  readonly blocks: readonly Span[]
  readonly head?: Span
  /** Whether its merged blocks are seen to close up. */
  readonly merged?: boolean
}

/** Tops of the lanes; between the first three, who moves the blocks. */
export const laneTop = { disk: 36, bucket: 168, fine: 300, coarse: 386 } as const
export const laneHeight = 70

/** The disk, and what there is of the bucket. */
export function lanesOf(state: TimelineState): readonly Lane[] {
  const { hour, retention, merges, uploads, compactor, bucketRetention, merged } = state
  const disk = prometheusAt(hour, { retention, compact: merges })
  const local = {
    name: 'Disque local',
    note: 'Prometheus',
    top: laneTop.disk,
    ...disk,
    merged: merged === 'disk',
  }
  if (!uploads) return [local]
  const uploaded = disk.head.min
  const raw = { name: 'Bucket', note: 'brut', top: laneTop.bucket }
  if (!compactor) return [local, { ...raw, blocks: cutBlocks(uploaded) }]
  const bucket = bucketAt(uploaded, { retentionRaw: bucketRetention })
  return [
    local,
    { ...raw, blocks: bucket.raw, merged: merged === 'bucket' },
    { name: 'Copie à 5\u00A0min', note: 'downsampling', top: laneTop.fine, blocks: bucket.res5m },
    { name: 'Copie à 1\u00A0h', note: 'downsampling', top: laneTop.coarse, blocks: bucket.res1h },
  ]
}

/** What lies in a bucket that nobody compacts. */
function cutBlocks(uploaded: number): readonly Span[] {
  return Array.from({ length: uploaded / 2 }, (_, index) => ({ min: 2 * index, max: 2 * index + 2 }))
}

/** The lane's name and how many blocks it has. */
export function laneName({ name, note: remark, top, blocks, head }: Lane): string {
  const count = `${formatNumber(blocks.length)}\u00A0bloc${blocks.length === 1 ? '' : 's'}`
  const role = head ? 'prometheus' : 'stockage'
  return words(0, top + 30, name, { size: 26, weight: 600, role }) + note(0, top + 58, `${remark}, ${count}`)
}

/** Blocks where their time is, and what is still in memory: all that an axis moves when it zooms. */
export function laneShapes({ top, blocks, head, merged }: Lane, x: Scale): string {
  const wide = isWide(blocks, x)
  const [first, last] = [blocks[0], blocks.at(-1)]
  const all = first && last && outline(x(first.min), x(last.min) + blockWidth(last, x), top)
  return [
    merged ? drawParts(blocks, top, laneHeight, x) : '',
    markup('path', {
      class: ['stockage', wide ? 'stored' : 'crowded', merged && 'whole'].filter(Boolean).join(' '),
      d: blocks.map((block) => outline(x(block.min), x(block.min) + blockWidth(block, x), top)).join(''),
    }),
    all && !wide ? markup('path', { class: 'stockage crowd', d: all }) : '',
    head ? headShape(head, top, x) : '',
  ].join('')
}

/** Outlines of narrow blocks would leave nothing of them: one stands around them all. */
function isWide(blocks: readonly Span[], x: Scale): boolean {
  return blocks.some((block) => blockWidth(block, x) > 24)
}

/** How long the blocks are. */
export function laneLengths({ top, blocks, head }: Lane, x: Scale): string {
  const lengths = blocks.map((block, index) => blockLength(block, blocks[index - 1], top, x))
  const width = head ? x(head.max) - x(head.min) : 0
  const inMemory =
    head && width > 125
      ? words(x(head.min) + width / 2, top + 43, 'en mémoire', { size: 22, anchor: 'middle' })
      : ''
  return lengths.join('') + inMemory
}

function outline(left: number, right: number, top: number): string {
  const width = right - left
  return `M${left.toFixed(1)} ${top}h${width.toFixed(1)}v${laneHeight}h${(-width).toFixed(1)}z`
}

/** In the block where it fits, else above a block that is not too narrow: once for a row of equal ones. */
function blockLength({ min, max }: Span, before: Span | undefined, top: number, x: Scale): string {
  const width = x(max) - x(min)
  const middle = x(min) + width / 2
  const text = formatSpan((max - min) * 3600)
  if (width > 64)
    return words(middle, top + 45, text, { size: 28, weight: 700, role: 'in-storage', anchor: 'middle' })
  return width > 16 && (!before || before.max - before.min !== max - min)
    ? words(middle, top - 8, text, { size: 20, role: 'stockage', anchor: 'middle', halo: true })
    : ''
}

function headShape({ min, max }: Span, top: number, x: Scale): string {
  const look = {
    ...outlined,
    fill: 'currentColor',
    'fill-opacity': 0.2,
    'stroke-dasharray': '6 4',
    'vector-effect': 'non-scaling-stroke',
  }
  return box('prometheus', x(min) + 1, top + 1, Math.max(1, x(max) - x(min) - 2), laneHeight - 2, look)
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

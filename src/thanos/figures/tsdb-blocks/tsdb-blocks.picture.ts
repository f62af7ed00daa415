import { scaleLinear } from 'd3-scale'
import { line, type Scale, timeNote, words } from '../../../figures/drawing.ts'
import type { Point } from '../../../figures/figure.ts'
import { type Picture, pictureWidth } from '../../../figures/picture.ts'
import { formatNumber, formatSpan } from '../../../kit/format.ts'
import { markup } from '../../../kit/markup.ts'
import { blocksInWords, drawLane, lanesOf, lengthsInWords, type TimelineState } from './tsdb-blocks.lanes.ts'

export const latestHour = 960

export function clampHour(hour: number): number {
  return Math.max(0.5, Math.min(latestHour, hour))
}

/** Blocks lie where their time is; the disk above, the bucket below. */
export function drawBlocks(state: TimelineState): Picture {
  const { hour } = state
  const x = timeScale(hour)
  const lanes = lanesOf(state)
  const after = formatSpan(hour * 3600)
  const sentences = lanes.map(({ name, blocks, head }) => {
    const inMemory = head ? `, et ${formatSpan((head.max - head.min) * 3600)} en mémoire` : ''
    return `${name}, ${blocksInWords(blocks)}${inMemory}.`
  })
  return {
    svg: [axis(hour, x), ...lanes.map((lane) => drawLane(lane, x)), captions(state, x), now(x(hour))].join(
      '',
    ),
    label: [`Après ${after}\u00A0:`, ...sentences].join(' '),
    table: {
      caption: `Les blocs après ${after}`,
      head: ['Où', 'Blocs', 'Durées'],
      rows: lanes.map(({ name, blocks }) => [name, formatNumber(blocks.length), lengthsInWords(blocks)]),
    },
  }
}

/** @returns what turns a point into an hour, if the first point is on the mark of the present; the axis stands still meanwhile. */
export function hourAt({ hour }: TimelineState, at: Point): ((to: Point) => number) | undefined {
  const x = timeScale(hour)
  if (Math.abs(at.x - x(hour)) > 24) return undefined
  return (to) => clampHour(x.invert(Math.min(to.x, pictureWidth)))
}

const left = 190
const bottom = 376

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

function reachOf(hour: number): readonly [reach: number, every: number] {
  return reaches.find(([reach]) => hour <= reach * 0.98) ?? [1000, 168]
}

function timeScale(hour: number): Scale {
  return scaleLinear([0, reachOf(hour)[0]], [left, pictureWidth])
}

function axis(hour: number, x: Scale): string {
  const [reach, every] = reachOf(hour)
  const ticks = Array.from({ length: Math.floor(reach / every) + 1 }, (_, index) => index * every)
  return [
    line(`M${left} ${bottom}H${pictureWidth}`, 'trait', 2),
    ...ticks.map(
      (tick) =>
        line(`M${x(tick).toFixed(1)} ${bottom}v8`, 'trait', 2) +
        timeNote(x(tick), bottom + 28, tick * 3600, pictureWidth),
    ),
  ].join('')
}

/** Who moves the blocks, and what the disk would keep without a bucket. */
function captions(state: TimelineState, x: Scale): string {
  const thanos = { role: 'thanos', weight: 600 } as const
  const sidecar = 'Sidecar\u00A0: chaque bloc fermé part dans le bucket'
  const compactor = 'Compactor\u00A0: 2\u00A0h → 8\u00A0h → 2\u00A0j → 14\u00A0j, puis les copies'
  return [
    spared(state, x),
    state.uploads
      ? line(`M${left + 12} 90v34m-8 -10l8 10l8 -10`, 'thanos', 3) +
        words(left + 32, 114, sidecar, { size: 20, ...thanos })
      : '',
    state.compactor ? words(left + 32, 218, compactor, { size: 18, ...thanos, halo: true }) : '',
  ].join('')
}

function spared({ hour, retention, usualRetention, uploads }: TimelineState, x: Scale): string {
  const from = x(Math.max(0, hour - usualRetention))
  const to = x(Math.max(0, hour - retention - 2))
  if (hour <= retention || retention >= usualRetention || to - from <= 60) return ''
  const [verdict, role] = uploads
    ? ([`${formatSpan(retention * 3600)} suffisent`, 'prometheus'] as const)
    : (['perdu', 'danger'] as const)
  return [
    line(`M${to.toFixed(1)} 30H${from.toFixed(1)}V80H${to.toFixed(1)}`, 'prometheus', 2, '8 6'),
    words(from + 16, 62, `${formatSpan(usualRetention * 3600)} par défaut`, { size: 18, role: 'doux' }),
    words(to - 12, 62, verdict, { size: 20, role, weight: 600, anchor: 'end' }),
  ].join('')
}

function now(at: number): string {
  const near = at > pictureWidth - 60 ? 'end' : at < left + 60 ? 'start' : 'middle'
  return markup('g', { class: 'grip', 'data-prevent-swipe': true }, [
    markup('rect', { x: at - 24, y: 0, width: 48, height: bottom, fill: 'transparent' }),
    line(`M${at.toFixed(1)} 20V${bottom}`, 'texte', 3),
    markup('circle', { class: 'texte', cx: at, cy: bottom, r: 9 }),
    words(near === 'end' ? pictureWidth : at, 14, 'maintenant', { size: 16, anchor: near }),
  ])
}

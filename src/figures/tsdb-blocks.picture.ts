import { scaleLinear } from 'd3-scale'
import { formatNumber, formatSpan } from '../kit/format.ts'
import { markup } from '../kit/markup.ts'
import { line, words } from './drawing.ts'
import type { Point } from './figure.ts'
import { type Picture, pictureWidth } from './picture.ts'
import {
  blocksInWords,
  drawLane,
  lanesOf,
  lengthsInWords,
  type TimelineState,
  type TimeScale,
} from './tsdb-blocks.lanes.ts'

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

function reachOf(hour: number): (typeof reaches)[number] {
  return reaches.find(([reach]) => hour <= reach * 0.98) ?? reaches[reaches.length - 1] ?? [1000, 168]
}

function timeScale(hour: number): TimeScale {
  return scaleLinear([0, reachOf(hour)[0]], [left, pictureWidth])
}

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
        words(to - 12, 62, uploads ? `${formatSpan(retention * 3600)} suffisent` : 'perdu', {
          size: 20,
          role: uploads ? 'prometheus' : 'danger',
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

import { scaleLinear } from 'd3-scale'
import { line, type Scale, words } from '../../../figures/drawing.ts'
import type { Point } from '../../../figures/figure.ts'
import { type Picture, pictureWidth } from '../../../figures/picture.ts'
import { markup } from '../../../kit/markup.ts'
import { formatNumber, formatSpan } from '../format.ts'
import { timeNote } from '../time-note.ts'
import {
  blocksInWords,
  laneHeight,
  laneLengths,
  laneName,
  laneShapes,
  lanesOf,
  laneTop,
  lengthsInWords,
  type TimelineState,
} from './tsdb-blocks.lanes.ts'

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
    svg: [
      axis(hour, x),
      zoomed(state, [tickLines(hour, x), ...lanes.map((lane) => laneShapes(lane, x)), nowLine(x(hour))]),
      ...lanes.map((lane) => laneName(lane) + laneLengths(lane, x)),
      captions(state, x),
      now(x(hour)),
    ].join(''),
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

const left = 236
const bottom = 486

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

/** The line of time, and its times. */
function axis(hour: number, x: Scale): string {
  return [
    line(`M${left} ${bottom}H${pictureWidth}`, 'trait', 2),
    ...ticksOf(hour).map((tick) => timeNote(x(tick), bottom + 34, tick * 3600, pictureWidth)),
  ].join('')
}

function ticksOf(hour: number): readonly number[] {
  const [reach, every] = reachOf(hour)
  return Array.from({ length: Math.floor(reach / every) + 1 }, (_, index) => index * every)
}

function tickLines(hour: number, x: Scale): string {
  const ticks = ticksOf(hour).map((tick) => `M${x(tick).toFixed(1)} ${bottom}v10`)
  return still(line(ticks.join(''), 'trait', 2))
}

/** What the axis moves. Where it zooms out, it is first seen as it was at the time before. */
function zoomed({ hour, zoomsFrom }: TimelineState, shapes: readonly string[]): string {
  if (zoomsFrom === undefined) return shapes.join('')
  const zoom = reachOf(hour)[0] / reachOf(zoomsFrom)[0]
  return markup('g', { class: 'zooms', style: `--zoom:${Math.round(zoom * 100) / 100}` }, shapes)
}

/** Lines that are as wide while the axis zooms. */
function still(lines: string): string {
  return lines.replaceAll('<path ', '<path vector-effect="non-scaling-stroke" ')
}

/** Who moves the blocks, and what the disk would keep without a bucket. */
function captions(state: TimelineState, x: Scale): string {
  return [
    spared(state, x),
    state.uploads ? mover('Sidecar\u00A0: chaque bloc fermé part dans le bucket', laneTop.disk) : '',
    state.compactor
      ? mover('Compactor\u00A0: 2\u00A0h → 8\u00A0h → 2\u00A0j → 14\u00A0j, puis les copies', laneTop.bucket)
      : '',
  ].join('')
}

/** An arrow from a lane to the next one, and whose work it is. */
function mover(text: string, lane: number): string {
  const top = lane + laneHeight + 8
  return (
    line(`M${left + 16} ${top}v44m-11 -13l11 13l11 -13`, 'thanos', 5) +
    words(left + 46, top + 32, text, { size: 26, weight: 600, role: 'thanos', halo: true })
  )
}

function spared({ hour, retention, usualRetention, uploads }: TimelineState, x: Scale): string {
  const from = x(Math.max(0, hour - usualRetention))
  const to = x(Math.max(0, hour - retention - 2))
  if (hour <= retention || retention >= usualRetention || to - from <= 480) return ''
  const [verdict, role] = uploads
    ? ([`${formatSpan(retention * 3600)} suffisent`, 'prometheus'] as const)
    : (['perdu', 'danger'] as const)
  const top = laneTop.disk
  return [
    line(
      `M${to.toFixed(1)} ${top}H${from.toFixed(1)}v${laneHeight}H${to.toFixed(1)}`,
      'prometheus',
      2,
      '8 6',
    ),
    words(from + 20, top + 44, `${formatSpan(usualRetention * 3600)} par défaut`, { size: 26, role: 'doux' }),
    words(to - 16, top + 44, verdict, { size: 28, role, weight: 700, anchor: 'end' }),
  ].join('')
}

function nowLine(at: number): string {
  return still(line(`M${at.toFixed(1)} 28V${bottom}`, 'texte', 4))
}

function now(at: number): string {
  const near = at > pictureWidth - 60 ? 'end' : at < left + 60 ? 'start' : 'middle'
  return markup('g', { class: 'grip', 'data-prevent-swipe': true }, [
    markup('rect', { x: at - 24, y: 0, width: 48, height: bottom, fill: 'transparent' }),
    markup('circle', { class: 'texte', cx: at, cy: 34, r: 11 }),
    words(near === 'end' ? pictureWidth : at, 18, 'maintenant', { size: 20, anchor: near }),
  ])
}

import { scaleLinear } from 'd3-scale'
import { box, line, note, outlined, type Role, type Scale, words } from '../../../figures/drawing.ts'
import { pictureWidth } from '../../../figures/picture.ts'
import { markup } from '../../../kit/markup.ts'
import type { Hole, ReplicaSample } from '../../models/replica-gap.model.ts'
import { formatNumber, formatSpan } from '../format.ts'

/** Left of it stand names and values. */
export const plotLeft = 196
export const plotRight = pictureWidth - 20

/** The middle of each lane. */
export const laneY = { A: 20, B: 60, answer: 100 } as const
/** Of the chart below them. */
export const chartTop = 170
export const chartBottom = 468
/** How far from its line an outage may be taken hold of. */
export const gripReach = 20

/** Seconds to pixels. */
export function timeScale(range: number): Scale {
  return scaleLinear([0, range], [plotLeft, plotRight])
}

/** A dot for each sample, all of a replica in one path, so that thousands cost no more than one: round for A, square for B. */
export function dots(
  samples: readonly ReplicaSample[],
  x: Scale,
  y: (value: number) => number,
  role: Role,
  size: number,
): string {
  const paths = (['A', 'B'] as const).map((replica) => {
    const own = samples.filter((sample) => sample.replica === replica)
    if (own.length === 0) return ''
    return markup('path', {
      class: role,
      // In a PDF a line of no length has round ends, but no square ones.
      d: own.map(({ t, v }) => `M${tenth(x(t / 1000))} ${tenth(y(v))}h.01`).join(''),
      fill: 'none',
      stroke: 'currentColor',
      // A square looks larger than a disc of its width.
      'stroke-width': replica === 'A' ? size : size * 0.88,
      'stroke-linecap': replica === 'A' ? 'round' : 'square',
    })
  })
  return paths.join('')
}

/** How large the dots of samples may be without running into one another. */
export function dotSize(interval: number, x: Scale): number {
  return Math.max(2, Math.min(15, (x(interval) - x(0)) * 0.6))
}

/** A stretch where there is nothing, framed; what lies below does not show through. */
export function nothing(x: number, y: number, width: number, height: number): string {
  const filled = { rx: 6, fill: 'currentColor' }
  const frame = { ...outlined, ...filled, 'fill-opacity': '0.12', 'stroke-dasharray': '8 6' }
  const shown = Math.max(0, width)
  return box('fond', x, y, shown, height, filled) + box('danger', x, y, shown, height, frame)
}

/** Where a chart has nothing, framed, and for how long. */
export function drawHole({ from, to }: Hole, x: Scale): string {
  const [left, right] = [x(from) + 8, x(to) - 8]
  const width = right - left
  const text = width > 130 ? `${formatSpan(Math.round(to - from))}${width > 330 ? ' sans rien' : ''}` : ''
  const look = { size: 40, weight: 700, role: 'danger', anchor: 'middle' } as const
  return (
    nothing(left, chartTop, width, chartBottom - chartTop) +
    words((left + right) / 2, (chartTop + chartBottom) / 2 + 14, text, look)
  )
}

/** Lines across the chart, and their values. */
export function valueAxis(y: Scale): string {
  return y
    .ticks(3)
    .map(
      (tick) =>
        line(`M${plotLeft} ${tenth(y(tick))}H${plotRight}`, 'trait', 1) +
        note(plotLeft - 14, y(tick) + 7, formatNumber(tick, tick % 1 === 0 ? 0 : 1), 'end'),
    )
    .join('')
}

/** A stretch where there was nothing, for somebody else or before: hatched, and what lies below shows through. */
export function ghost(x: number, y: number, width: number, height: number): string {
  const every = 22
  const count = Math.max(0, Math.ceil((width + height) / every))
  const stripes = Array.from({ length: count }, (_, index) => {
    const from = index * every - height
    const [left, right] = [Math.max(0, from), Math.min(width, from + height)]
    return `M${tenth(x + left)} ${tenth(y + height - (left - from))}L${tenth(x + right)} ${tenth(y + height - (right - from))}`
  })
  const hatch = {
    class: 'danger',
    d: stripes.join(''),
    stroke: 'currentColor',
    'stroke-width': 2,
    opacity: 0.45,
  }
  const frame = { ...outlined, rx: 6, 'stroke-dasharray': '8 6', opacity: 0.7 }
  return markup('path', hatch) + box('danger', x, y, Math.max(0, width), height, frame)
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

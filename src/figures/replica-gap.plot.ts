import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { markup } from '../kit/markup.ts'
import { line, type Role } from './drawing.ts'
import { pictureWidth } from './picture.ts'
import type { ReplicaName } from './replica-gap.model.ts'

/** Left of it stand names and values. */
export const plotLeft = 190
export const plotRight = pictureWidth - 20

/** Seconds to pixels. */
export function timeScale(range: number): ScaleLinear<number, number> {
  return scaleLinear().domain([0, range]).range([plotLeft, plotRight])
}

/** A dot for each sample in one path, so that thousands cost no more than one: round for A, square for B. */
export function dots(
  places: readonly (readonly [x: number, y: number])[],
  replica: ReplicaName,
  role: Role,
  size: number,
): string {
  return markup('path', {
    class: role,
    // In a PDF a line of no length has round ends, but no square ones.
    d: places.map(([x, y]) => `M${tenth(x)} ${tenth(y)}h.01`).join(''),
    fill: 'none',
    stroke: 'currentColor',
    // A square looks larger than a disc of its width.
    'stroke-width': replica === 'A' ? size : size * 0.88,
    'stroke-linecap': replica === 'A' ? 'round' : 'square',
  })
}

/** How large dots may be without running into one another. */
export function dotSize(pixelsApart: number): number {
  return Math.max(2, Math.min(15, pixelsApart * 0.6))
}

/** A stretch where there is nothing, framed; what lies below does not show through. */
export function nothing(x: number, y: number, width: number, height: number): string {
  const box = { x, y, width: Math.max(0, width), height, rx: 6, fill: 'currentColor' }
  const frame = {
    'fill-opacity': '0.12',
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-dasharray': '8 6',
  }
  return markup('rect', { class: 'fond', ...box }) + markup('rect', { class: 'danger', ...box, ...frame })
}

/** Minutes, as few as are readable, from `top` to `bottom`. */
export function minutes(
  range: number,
  top: number,
  bottom: number,
): readonly { x: number; second: number; mark: string }[] {
  const x = timeScale(range)
  const every = [15, 30, 60, 120, 300, 600, 900].find((step) => range / step <= 8) ?? 900
  return Array.from({ length: Math.floor(range / every) + 1 }, (_, n) => n * every).map((second) => ({
    x: x(second),
    second,
    mark: line(`M${tenth(x(second))} ${top}V${bottom}`, 'trait', 1),
  }))
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

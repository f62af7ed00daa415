import { type Line, type Point, type Segment, segmentsOf } from './line-points.ts'

/** How many places there are where lines cross: a bundle of lines crosses another once. */
export function countCrossings(lines: readonly Line[]): number {
  const places = lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => crossingsOf(one, other).map(rounded)),
  )
  return new Set(places).size
}

/** The length in px of all that is drawn of lines: where they run as one, once. */
export function inkOf(lines: readonly Line[]): number {
  const strokes = new Map<string, (readonly [number, number])[]>()
  let slanted = 0
  for (const [[x1, y1], [x2, y2]] of lines.flatMap(({ corners }) => segmentsOf(corners))) {
    const across = Math.abs(y1 - y2) < 1
    if (!across && Math.abs(x1 - x2) >= 1) slanted += Math.hypot(x2 - x1, y2 - y1)
    else {
      const level = across ? `y ${Math.round(y1)}` : `x ${Math.round(x1)}`
      const reach = (across ? [x1, x2] : [y1, y2]).toSorted((a, b) => a - b) as [number, number]
      strokes.set(level, [...(strokes.get(level) ?? []), reach])
    }
  }
  return [...strokes.values()].map(covered).reduce((sum, length) => sum + length, slanted)
}

/** Whether a line runs neither across nor down, though it has no curve: ELK lost its way. */
export function isSlanted({ curved, corners }: Line): boolean {
  return (
    !curved &&
    segmentsOf(corners).some(([[x1, y1], [x2, y2]]) => Math.min(Math.abs(x1 - x2), Math.abs(y1 - y2)) > 8)
  )
}

function covered(reaches: readonly (readonly [number, number])[]): number {
  let [length, reached] = [0, -Infinity]
  for (const [from, to] of reaches.toSorted(([a], [b]) => a - b)) {
    length += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return length
}

const rounded = ([x, y]: Point): string => `${Math.round(x / 3)} ${Math.round(y / 3)}`

function crossingsOf(one: Line, other: Line): Point[] {
  return segmentsOf(one.corners).flatMap((a) => segmentsOf(other.corners).flatMap((b) => meet(a, b) ?? []))
}

/** Where two strokes cross, if they do. */
function meet([a, b]: Segment, [c, d]: Segment): [Point] | undefined {
  const side = ([x1, y1]: Point, [x2, y2]: Point, [x, y]: Point): number =>
    (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
  const [toC, toD] = [side(a, b, c), side(a, b, d)]
  if (toC * toD >= 0 || side(c, d, a) * side(c, d, b) >= 0) return undefined
  const along = toC / (toC - toD)
  return [[c[0] + (d[0] - c[0]) * along, c[1] + (d[1] - c[1]) * along]]
}

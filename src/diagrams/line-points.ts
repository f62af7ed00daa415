export type Point = readonly [number, number]
export type Segment = readonly [Point, Point]
/** A line of a drawing: `look` is how it is drawn, apart from its way. */
export type Line = {
  readonly id: string
  readonly look: string
  readonly curved: boolean
  readonly corners: readonly Point[]
}

/** The corners of a line from its path data, its ends among them: a rounded corner is where its strokes would meet, a curve a few points of it. */
export function cornersOf(data: string): readonly Point[] {
  const points: Point[] = []
  for (const [, command = '', numbers = ''] of data.matchAll(/([MLQC])([^MLQCZ]*)/g))
    points.push(...pointsOf(command, numbers, points.at(-1)))
  return points.filter((point, index) => !isOnTheWay(points[index - 1], point, points[index + 1]))
}

export function segmentsOf(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).map((to, index) => [points[index] ?? to, to])
}

/** The point of a line, given by its corners, that is nearest to another point. */
export function nearestOf(points: readonly Point[], from: Point): Point | undefined {
  const candidates = segmentsOf(points).map((segment) => nearestOn(segment, from))
  const away = ([x, y]: Point): number => Math.hypot(x - from[0], y - from[1])
  return candidates.reduce<Point | undefined>(
    (best, point) => (best && away(best) <= away(point) ? best : point),
    undefined,
  )
}

function pointsOf(command: string, text: string, pen: Point = [0, 0]): readonly Point[] {
  const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number)
  const pairs = numbers.flatMap((x, index): Point[] =>
    index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : [],
  )
  const [one, two, end] = pairs
  if (command === 'Q') return one ? [one] : []
  if (command !== 'C' || !one || !two || !end) return pairs
  return [0.25, 0.5, 0.75, 1].map((along): Point => {
    const at = (axis: 0 | 1): number => {
      const [a, b, c, d] = [1 - along, along, pen[axis], end[axis]]
      return a ** 3 * c + 3 * a * a * b * one[axis] + 3 * a * b * b * two[axis] + b ** 3 * d
    }
    return [at(0), at(1)]
  })
}

/** Between two others on one straight stroke. */
function isOnTheWay(before: Point | undefined, [x, y]: Point, after: Point | undefined): boolean {
  if (!before || !after) return false
  return Math.abs((after[0] - before[0]) * (y - before[1]) - (after[1] - before[1]) * (x - before[0])) < 0.5
}

function nearestOn([[x1, y1], [x2, y2]]: Segment, [x, y]: Point): Point {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length))
  return [x1 + along * dx, y1 + along * dy]
}

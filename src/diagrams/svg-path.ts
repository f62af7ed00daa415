import { shortNumber } from './svg-numbers.ts'

type Point = readonly [number, number]

/** A stroke from where the pen is to `end`: straight, or a curve with its two control points. */
type Segment = { readonly end: Point; readonly bend?: readonly [Point, Point] }
type Line = { readonly start: Point; readonly segments: readonly Segment[] }

/** How far, in px of the drawing, a simplified outline may be from the one that Mermaid gave. */
const tolerance = 0.08

/**
 * Shortens the outlines that Mermaid draws with its sketching library: every line twice, in pieces, and written as a curve whose control
 * points are at random places along it (which would make each drawing differ). Paths with other commands come back as they were.
 */
export function simplifyPath(data: string): string {
  if (/[^MLCZ\d\s.,e-]/.test(data)) return data
  const strokes = readLines(data).map(simplifyLine)
  const once = new Map(strokes.map((line) => [writeLine(line), line]))
  const joined = joinLines([...once.values()]).map(simplifyLine)
  return joined.map(writeLine).join('')
}

function readLines(data: string): Line[] {
  const lines: { start: Point; segments: Segment[] }[] = []
  for (const [, command, rest = ''] of data.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const points = readPoints(rest)
    const [first, ...more] = points
    const line = lines.at(-1)
    if (command === 'M' && first) lines.push({ start: first, segments: more.map((end) => ({ end })) })
    else if (command === 'L') line?.segments.push(...points.map((end) => ({ end })))
    else if (command === 'Z') line?.segments.push({ end: line.start })
    else if (line) line.segments.push(...readCurves(points, penOf(line)))
  }
  return lines
}

function readPoints(text: string): Point[] {
  const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number)
  return numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []))
}

/** A curve whose control points lie on its chord is a straight stroke. */
function readCurves(points: readonly Point[], pen: Point): Segment[] {
  const segments: Segment[] = []
  for (let index = 0; index < points.length; index += 3) {
    const [one, two, end] = [points[index], points[index + 1], points[index + 2]]
    if (!one || !two || !end) break
    const start = segments.at(-1)?.end ?? pen
    const straight = Math.max(distance(one, start, end), distance(two, start, end)) <= tolerance
    segments.push(straight ? { end } : { end, bend: [one, two] })
  }
  return segments
}

function penOf(line: Line): Point {
  return line.segments.at(-1)?.end ?? line.start
}

/** Strokes that go on where the one before stopped are one line. */
function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    if (before && isSame(penOf(before), line.start))
      joined[joined.length - 1] = { start: before.start, segments: [...before.segments, ...line.segments] }
    else joined.push(line)
  }
  return joined.filter((line) => line.segments.length > 0)
}

/** Drops the points of straight runs that the drawing can do without. Curves stay. */
function simplifyLine({ start, segments }: Line): Line {
  const firstBend = segments.findIndex(({ bend }) => bend)
  const run = firstBend < 0 ? segments : segments.slice(0, firstBend)
  const points = simplifyRun([start, ...run.map(({ end }) => end)])
  const kept = points.slice(1).map((end): Segment => ({ end }))
  const curve = segments[firstBend]
  if (!curve) return { start, segments: kept }
  const rest = simplifyLine({ start: curve.end, segments: segments.slice(firstBend + 1) })
  return { start, segments: [...kept, curve, ...rest.segments] }
}

/** Ramer, Douglas and Peucker's: keep the point farthest from the chord, and look again on either side of it. */
function simplifyRun(run: readonly Point[]): Point[] {
  const [start, end] = [run[0], run.at(-1)]
  if (!start || !end || run.length < 2) return [...run]
  const distances = run.map((point) => distance(point, start, end))
  const farthest = Math.max(...distances)
  if (farthest <= tolerance) return isSame(start, end) ? [start] : [start, end]
  const index = distances.indexOf(farthest)
  return [...simplifyRun(run.slice(0, index + 1)).slice(0, -1), ...simplifyRun(run.slice(index))]
}

function writeLine(line: Line): string {
  const closed = line.segments.length > 2 && isSame(line.start, penOf(line))
  const last = line.segments.at(-1)
  const segments = closed && !last?.bend ? line.segments.slice(0, -1) : line.segments
  const write = (points: readonly Point[]): string =>
    points.map(([x, y]) => `${shortNumber(x)} ${shortNumber(y)}`).join(' ')
  const strokes = segments.map(({ end, bend }) => (bend ? `C${write([...bend, end])}` : `L${write([end])}`))
  return `M${write([line.start])}${strokes.join('')}${closed ? 'Z' : ''}`.replace(/ -/g, '-')
}

function isSame(one: Point, other: Point): boolean {
  return Math.hypot(one[0] - other[0], one[1] - other[1]) <= tolerance
}

/** From a point to a segment. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length))
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
}

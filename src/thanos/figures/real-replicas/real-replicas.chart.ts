import { scaleLinear } from 'd3-scale'
import { line, note, type Role, type Scale, words } from '../../../figures/drawing.ts'
import { type Place, pathOf } from '../../../figures/path-of.ts'
import { pictureWidth } from '../../../figures/picture.ts'
import { type Evidence, holesIn } from '../../models/evidence.model.ts'
import type { Point } from '../../models/promql.model.ts'
import { formatSpan } from '../format.ts'
import {
  chartBottom as bottom,
  drawHole,
  ghost,
  plotLeft,
  tenth,
  timeScale,
  chartTop as top,
  valueAxis,
} from '../replica-gap/replica-gap.plot.ts'
import { straightened } from '../replica-gap/straightened.ts'
import { instant } from '../time-note.ts'

/** A line of the chart, with whose it is. */
export interface Curve {
  readonly name: string
  readonly line: readonly Point[]
  readonly role: Role
  readonly dash?: string
  /** Lines whose holes are hatched behind it. */
  readonly ghosts?: readonly (readonly Point[])[]
}

/** Rates over time, and where there are none. @param isLive whether its end is now. */
export function drawChart(
  evidence: Evidence,
  isLive: boolean,
  curves: readonly Curve[],
): { readonly axes: string; readonly curves: string } {
  const x = timeScale(evidence.range)
  const y = valueScale(evidence)
  const ghosts = curves.flatMap((curve) => curve.ghosts ?? (curves.length > 1 ? [curve.line] : []))
  const hatched = ghosts.flatMap((each) =>
    holesIn(inside(each), evidence).map(({ from, to }) =>
      ghost(x(from) + 8, top, x(to) - x(from) - 16, bottom - top),
    ),
  )
  // Whoever answers alone has nothing behind its holes.
  const [alone] = curves.length === 1 && !curves[0]?.ghosts ? curves : []
  return {
    axes:
      valueAxis(y) +
      note(0, top + 7, 'par seconde') +
      (isLive ? agoAxis(evidence, x) : timeAxis(evidence, x)),
    curves: [
      ...hatched,
      ...(alone ? holesIn(inside(alone.line), evidence).map((hole) => drawHole(hole, x)) : []),
      ...curves.map((curve) => drawCurve(curve, x, y)),
      ...(curves.length > 1 ? drawNames(curves, x, y) : []),
    ].join(''),
  }
}

function drawCurve({ line: points, role, dash }: Curve, x: Scale, y: Scale): string {
  const parts: Place[] = []
  let before: number | undefined
  for (const { t, v } of inside(points)) {
    // A point that is missing is not there at all in an answer.
    if (v === undefined || (before !== undefined && t - before > gapOf(points))) parts.push(undefined)
    if (v !== undefined) parts.push([x(t / 1000), y(v)])
    before = t
  }
  return line(pathOf(straightened(parts)), role, 5, dash)
}

/** In ms: further apart, points are not joined. */
function gapOf(points: readonly Point[]): number {
  const steps = points.slice(1).map(({ t }, n) => t - (points[n]?.t ?? t))
  return 1.5 * Math.min(...steps)
}

/** Of lines that begin so far within the chart, names stand before them: a lab in its first minutes has no line that they could stand at. */
function drawNames(curves: readonly Curve[], x: Scale, y: Scale): readonly string[] {
  const places = curves.map(({ line: points }) =>
    inside(points).flatMap(({ t, v }) => (v === undefined ? [] : [[x(t / 1000), y(v)] as const])),
  )
  const firsts = places.flatMap(([first]) => (first ? [first] : []))
  const begin = Math.min(...firsts.map(([left]) => left))
  const heights = firsts.map(([, height]) => height)
  const middle = heights.reduce((sum, height) => sum + height / heights.length, 0)
  return curves.map(({ name, role }, n) => {
    const look = { size: 28, weight: 700, role, halo: true } as const
    const own = places[n] ?? []
    const [first, at] = [own[0], own[Math.floor(own.length / (n === 0 ? 12 : 5))]]
    if (!first || !at) return ''
    // The first above its line, the second below.
    if (begin < plotLeft + longestName) return words(at[0], at[1] + (n === 0 ? -18 : 42), name, look)
    const isUpper = first[1] === Math.min(...heights) && (n === 0 || heights[0] !== heights[1])
    return words(begin - 16, middle + (isUpper ? -8 : 28), name, { ...look, anchor: 'end' })
  })
}

/** In pixels. */
const longestName = 150

function timeAxis({ range }: Evidence, x: Scale): string {
  const every = [5, 15, 30, 60, 120, 300].find((step) => range / step <= 8) ?? 600
  return times(range, every)
    .map((second) => tickAt(x(second), instant(second)))
    .join('')
}

/** Back from now, which is at the end. */
function agoAxis({ until, range }: Evidence, x: Scale): string {
  const every = [5, 10, 15, 30, 60, 120].find((step) => range / step <= 6) ?? 300
  return times(until, every)
    .map((ago) => tickAt(x(until - ago), ago === 0 ? 'maintenant' : `−${formatSpan(ago)}`))
    .join('')
}

function times(range: number, every: number): readonly number[] {
  return Array.from({ length: Math.floor(range / every) + 1 }, (_, n) => n * every)
}

function tickAt(x: number, text: string): string {
  const anchor = x > pictureWidth - 80 ? 'end' : 'middle'
  return line(`M${tenth(x)} 0V${bottom}`, 'trait', 1) + note(x, bottom + 26, text, anchor)
}

/** The same for all views, so that nothing moves when another answers. */
function valueScale({ replicas, querier }: Evidence): Scale {
  const all = [...replicas.A.line, ...replicas.B.line, ...(querier ?? [])].flatMap(({ v }) => v ?? [])
  return scaleLinear([0, Math.max(1, ...all)], [bottom, top]).nice()
}

function inside(points: readonly Point[]): readonly Point[] {
  return points.filter(({ t }) => t >= 0)
}

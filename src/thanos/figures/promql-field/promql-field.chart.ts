import { line, type Scale, words } from '../../../figures/drawing.ts'
import { type Place, pathOf } from '../../../figures/path-of.ts'
import { formatSpan } from '../format.ts'
import { nothing } from '../replica-gap/replica-gap.plot.ts'
import { straightened } from '../replica-gap/straightened.ts'
import type { Answer } from './answer.ts'
import { holesOf } from './holes.ts'
import { type Curve, curvesOf } from './promql-field.curves.ts'
import { drawNames } from './promql-field.names.ts'
import { plot, timeAxis, timeScale, valueAxis, valueScale } from './promql-field.scales.ts'

/** The series of an answer over time, and where there is nothing. */
export function drawChart(answer: Answer): string {
  const x = timeScale(answer)
  const curves = curvesOf(answer)
  const y = valueScale(curves.flatMap(({ points }) => points.map(({ v }) => v)))
  return [
    valueAxis(y),
    timeAxis(answer),
    ...holesOf(answer).map(({ from, to }) => drawHole(x(from) + 8, x(to) - 8, to - from)),
    ...curves.map((curve) => drawCurve(curve, answer.step, x, y)),
    drawNames(curves, y),
  ].join('')
}

function drawCurve({ points, role, dash }: Curve, step: number, x: Scale, y: Scale): string {
  const places = points.flatMap(({ t, v }, n): Place[] => {
    const before = points[n - 1]
    const isApart = before !== undefined && t - before.t > 1500 * step
    return isApart ? [undefined, [x(t / 1000), y(v)]] : [[x(t / 1000), y(v)]]
  })
  return line(pathOf(straightened(places)), role, 4, dash)
}

/** Where nothing has an answer, framed, and for how long. */
function drawHole(left: number, right: number, seconds: number): string {
  const width = right - left
  const text = width > 110 ? formatSpan(Math.round(seconds)) : ''
  const look = { size: 30, weight: 700, role: 'danger', anchor: 'middle' } as const
  return (
    nothing(left, plot.top, width, plot.bottom - plot.top) +
    words((left + right) / 2, (plot.top + plot.bottom) / 2, text, look)
  )
}

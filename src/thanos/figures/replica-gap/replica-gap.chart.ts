import { scaleLinear } from 'd3-scale'
import { line as curve } from 'd3-shape'
import { line, note, type Role, type Scale, timeNote, words } from '../../../figures/drawing.ts'
import { pictureWidth } from '../../../figures/picture.ts'
import { formatNumber, formatSpan } from '../../../kit/format.ts'
import type { Point } from '../../models/promql.model.ts'
import { type Answer, type Scene, scraped } from '../../models/replica-gap.model.ts'
import { dotSize, dots, nothing, plotLeft, plotRight, tenth, timeScale } from './replica-gap.plot.ts'

const top = 172
const bottom = 304

/** What one of those asked has answered, in its colour. */
export interface Curve {
  readonly answer: Answer
  readonly role: Role
  readonly dash?: string
}

/** Values over time, and where there is nothing. The axes reach up to the lanes and lie below everything. */
export function drawChart(
  scene: Scene,
  curves: readonly Curve[],
  framed: boolean,
): { axes: string; curves: string } {
  const x = timeScale(scene.range)
  const y = valueScale(scene, curves)
  const empty = framed ? curves.flatMap(({ answer }) => holes(answer, x)) : []
  const drawn = curves.map((one) =>
    scene.query === 'samples'
      ? dots(one.answer.samples, x, y, one.role, Math.min(10, dotSize(scene.interval, x)))
      : path(one, x, y),
  )
  return { axes: axes(scene, x, y), curves: [...empty, ...drawn].join('') }
}

function axes({ range, query }: Scene, x: Scale, y: Scale): string {
  const values = y
    .ticks(3)
    .map(
      (tick) =>
        line(`M${plotLeft} ${tenth(y(tick))}H${plotRight}`, 'trait', 1) +
        note(plotLeft - 14, y(tick) + 6, formatNumber(tick, tick % 1 === 0 ? 0 : 1), 'end'),
    )
  const unit = query === 'rate' ? note(0, top + 6, 'par seconde') : ''
  const every = [15, 30, 60, 120, 300, 600].find((step) => range / step <= 8) ?? 900
  const times = Array.from({ length: Math.floor(range / every) + 1 }, (_, n) => n * every).map(
    (second) =>
      line(`M${tenth(x(second))} 0V${bottom}`, 'trait', 1) +
      timeNote(x(second), bottom + 22, second, pictureWidth),
  )
  return [...values, unit, ...times].join('')
}

/** The same for all who answer the same question, so that nothing moves when another one does. */
function valueScale(scene: Scene, curves: readonly Curve[]): Scale {
  const shown = curves.flatMap(({ answer }) => answer.line.flatMap(({ v }) => v ?? []))
  const scale = scaleLinear().range([bottom, top])
  if (scene.query === 'rate') return scale.domain([0, Math.max(usualRate, ...shown)])
  const whole = { ...scene, outage: undefined }
  const scrapes = (['A', 'B'] as const).flatMap((replica) => scraped(whole, replica).flat())
  const all = [...scrapes.map(({ v }) => v), ...shown]
  return scale.domain([Math.min(...all), Math.max(...all)]).nice()
}

const usualRate = 80

function holes({ holes: found }: Answer, x: Scale): readonly string[] {
  return found.map(({ from, to }) => {
    const [left, right] = [x(from) + 8, x(to) - 8]
    const width = right - left
    const text = `${formatSpan(to - from)}${width > 190 ? ' sans rien' : ''}`
    const look = { size: 22, weight: 600, role: 'danger', anchor: 'middle' } as const
    return (
      nothing(left, top, width, bottom - top) +
      words((left + right) / 2, (top + bottom) / 2 + 8, width > 80 ? text : '', look)
    )
  })
}

function path({ answer, role, dash }: Curve, x: Scale, y: Scale): string {
  const draw = curve<Point>()
    .defined(({ v }) => v !== undefined)
    .x(({ t }) => x(t / 1000))
    .y(({ v }) => y(v ?? 0))
    .digits(1)
  return line(draw(answer.line) ?? '', role, 4, dash)
}

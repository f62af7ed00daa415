import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { line as curve } from 'd3-shape'
import { formatNumber, formatSpan } from '../kit/format.ts'
import { line, type Role, words } from './drawing.ts'
import type { Point } from './promql.model.ts'
import { type Answer, type ReplicaName, type Scene, scraped } from './replica-gap.model.ts'
import { dotSize, dots, minutes, nothing, plotLeft, plotRight, tenth, timeScale } from './replica-gap.plot.ts'

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
  const y = valueScale(scene, curves)
  const empty = framed ? curves.flatMap(({ answer }) => holes(scene, answer)) : []
  const drawn = curves.map((one) => (scene.query === 'samples' ? spots(scene, one, y) : path(scene, one, y)))
  return { axes: axes(scene, y), curves: [...empty, ...drawn].join('') }
}

function axes({ range, query }: Scene, y: ScaleLinear<number, number>): string {
  const ticks = y.ticks(3).map((tick) =>
    [
      line(`M${plotLeft} ${tenth(y(tick))}H${plotRight}`, 'trait', 1),
      words(plotLeft - 14, y(tick) + 6, formatNumber(tick, tick % 1 === 0 ? 0 : 1), {
        size: 16,
        role: 'doux',
        anchor: 'end',
      }),
    ].join(''),
  )
  const unit = query === 'rate' ? words(0, top + 6, 'par seconde', { size: 16, role: 'doux' }) : ''
  const times = minutes(range, 0, bottom).map(
    ({ x, second, mark }) =>
      mark +
      words(x, bottom + 22, second === 0 ? '0' : formatSpan(second), {
        size: 16,
        role: 'doux',
        anchor: 'middle',
      }),
  )
  return [...ticks, unit, ...times].join('')
}

/** The same for all who answer the same question, so that nothing moves when another one does. */
function valueScale(scene: Scene, curves: readonly Curve[]): ScaleLinear<number, number> {
  const shown = curves.flatMap(({ answer }) => answer.line.flatMap(({ v }) => v ?? []))
  const scale = scaleLinear().range([bottom, top])
  if (scene.query === 'rate') return scale.domain([0, Math.max(usualRate, ...shown)])
  const whole = { ...scene, outage: undefined }
  const values = (['A', 'B'] as const).flatMap((replica) =>
    scraped(whole, replica)
      .flat()
      .map(({ v }) => v),
  )
  const all = [...values, ...shown]
  return scale.domain([Math.min(...all), Math.max(...all)]).nice()
}

const usualRate = 80

function holes({ range }: Scene, { holes: found }: Answer): readonly string[] {
  const x = timeScale(range)
  return found.map(({ from, to }) => {
    const [left, right] = [x(from) + 8, x(to) - 8]
    const text =
      right - left > 190
        ? `${formatSpan(to - from)} sans rien`
        : right - left > 80
          ? formatSpan(to - from)
          : ''
    return (
      nothing(left, top, right - left, bottom - top) +
      words((left + right) / 2, (top + bottom) / 2 + 8, text, {
        size: 22,
        weight: 600,
        role: 'danger',
        anchor: 'middle',
      })
    )
  })
}

function path({ range }: Scene, { answer, role, dash }: Curve, y: ScaleLinear<number, number>): string {
  const x = timeScale(range)
  const draw = curve<Point>()
    .defined(({ v }) => v !== undefined)
    .x(({ t }) => x(t / 1000))
    .y(({ v }) => y(v ?? 0))
    .digits(1)
  return line(draw(answer.line) ?? '', role, 4, dash)
}

function spots({ range, interval }: Scene, { answer, role }: Curve, y: ScaleLinear<number, number>): string {
  const x = timeScale(range)
  const size = Math.min(10, dotSize(x(interval) - x(0)))
  const own = (replica: ReplicaName) =>
    answer.samples
      .filter((sample) => sample.replica === replica)
      .map(({ t, v }): [number, number] => [x(t / 1000), y(v)])
  return (['A', 'B'] as const).map((replica) => dots(own(replica), replica, role, size)).join('')
}

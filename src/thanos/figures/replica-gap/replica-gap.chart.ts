import { scaleLinear } from 'd3-scale'
import { line, note, type Role, type Scale, words } from '../../../figures/drawing.ts'
import { type Place, pathOf } from '../../../figures/path-of.ts'
import { pictureWidth } from '../../../figures/picture.ts'
import { type Answer, type Hole, type Scene, scraped } from '../../models/replica-gap.model.ts'
import { timeNote } from '../time-note.ts'
import {
  chartBottom as bottom,
  dotSize,
  dots,
  drawHole,
  ghost,
  tenth,
  timeScale,
  chartTop as top,
  valueAxis,
} from './replica-gap.plot.ts'

/** What one of those asked has answered, in its colour. */
export interface Curve {
  readonly answer: Answer
  readonly role: Role
  readonly dash?: string
  /** Whose it is, where there are several; by which point, above the line or below it. */
  readonly name?: { readonly text: string; readonly at: number; readonly above: boolean }
}

/** A hole of another answer than the one that is shown, and what it says of it. */
export interface Ghost extends Hole {
  readonly text: string
}

/** Values over time, and where there is nothing. The axes reach up to the lanes and lie below everything. */
export function drawChart(
  scene: Scene,
  curves: readonly Curve[],
  ghosts: readonly Ghost[],
): { axes: string; curves: string } {
  const x = timeScale(scene.range)
  const y = valueScale(scene, curves)
  const drawn = curves.map((one) =>
    scene.query === 'samples'
      ? dots(one.answer.samples, x, y, one.role, Math.min(14, dotSize(scene.interval, x)))
      : path(one, x, y) + nameOf(one, x, y),
  )
  return {
    axes: axes(scene, x, y),
    curves: [...ghosts.map((each) => drawGhost(each, x)), ...drawn].join(''),
  }
}

/** Where an answer has nothing, framed. */
export function drawHoles({ holes }: Answer, range: number): string {
  const x = timeScale(range)
  return holes.map((hole) => drawHole(hole, x)).join('')
}

function drawGhost({ from, to, text }: Ghost, x: Scale): string {
  const [left, right] = [x(from) + 8, x(to) - 8]
  const look = { size: 26, weight: 600, role: 'danger', anchor: 'middle', halo: true } as const
  return (
    ghost(left, top, right - left, bottom - top) +
    (right - left > 300 ? words((left + right) / 2, bottom - 22, text, look) : '')
  )
}

function nameOf({ answer, role, name }: Curve, x: Scale, y: Scale): string {
  const at = answer.line[name?.at ?? -1]
  if (!name || at?.v === undefined) return ''
  const look = { size: 28, weight: 700, role, halo: true } as const
  return words(x(at.t / 1000) + 12, y(at.v) + (name.above ? -18 : 40), name.text, look)
}

function axes({ range, query }: Scene, x: Scale, y: Scale): string {
  const unit = query === 'rate' ? note(0, top + 7, 'par seconde') : ''
  const every = [15, 30, 60, 120, 300, 600].find((step) => range / step <= 8) ?? 900
  const times = Array.from({ length: Math.floor(range / every) + 1 }, (_, n) => n * every).map(
    (second) =>
      line(`M${tenth(x(second))} 0V${bottom}`, 'trait', 1) +
      timeNote(x(second), bottom + 26, second, pictureWidth),
  )
  return [valueAxis(y), unit, ...times].join('')
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

function path({ answer, role, dash }: Curve, x: Scale, y: Scale): string {
  const places = answer.line.map(({ t, v }): Place => (v === undefined ? undefined : [x(t / 1000), y(v)]))
  return line(pathOf(places), role, 5, dash)
}

import { scaleLinear } from 'd3-scale'
import { box, line, note, type Role, type Scale, timeNote, words } from '../../../figures/drawing.ts'
import type { Point } from '../../../figures/figure.ts'
import { pictureWidth } from '../../../figures/picture.ts'
import { formatNumber } from '../../../kit/format.ts'
import type { Incidents, KeptSeries, KeptWindow } from '../../models/downsampled-series.model.ts'
import { drawEnvelope, drawSteps, drawTotals } from './downsampling.curves.ts'

/** How long both series are, in seconds. */
export const shownSeconds = 3 * 3600

const top = 36
const bottom = 258
const gaugeX = scaleLinear([0, shownSeconds], [44, 540]).clamp(true)
const gaugeY = scaleLinear([0, 100], [bottom, top])
const counterX = scaleLinear([0, shownSeconds], [652, pictureWidth - 4]).clamp(true)

/** The gauge, with its lowest, highest and average value of each window if it is downsampled. */
export function drawGauge(
  { samples, aggregates }: KeptSeries,
  { spike }: Incidents,
  found: KeptWindow | undefined,
): string {
  const [x, y] = [gaugeX, gaugeY]
  const chart = axes(x, y, 'Une jauge\u00A0: le CPU d’une machine, en %', [0, 50, 100])
  const values = { weight: 600, halo: true } as const
  if (!aggregates || !found) {
    const look = { ...values, size: 20, role: 'prometheus', anchor: 'end' } as const
    const high = words(x(spike.at) - 10, y(spike.value) + 6, formatNumber(spike.value), look)
    return chart + drawEnvelope(samples, x, y, 1) + high
  }
  const beside = x(found.to) < 420
  const at = beside ? x(found.to) + 10 : x(found.from) - 10
  const averageLine = y(found.average) - 12
  const label = (value: number, line: number, text: string, role: Role) =>
    words(at, line, `${text} ${formatNumber(value)}`, {
      ...values,
      anchor: beside ? 'start' : 'end',
      size: 18,
      role,
    })
  return [
    chart,
    drawEnvelope(samples, x, y, 0.4),
    drawSteps(aggregates.max, x, y, 'thanos'),
    drawSteps(aggregates.min, x, y, 'thanos', '3 4'),
    drawSteps(aggregates.average, x, y, 'texte'),
    label(found.max, Math.min(y(found.max) + 8, averageLine - 22), 'max', 'thanos'),
    label(found.average, averageLine, 'moyenne', 'texte'),
    label(found.min, y(found.min) + 26, 'min', 'thanos'),
  ].join('')
}

/** The counter, with the running total of each window if it is downsampled. */
export function drawCounter({ samples, aggregates }: KeptSeries, { restart }: Incidents): string {
  const x = counterX
  const y = scaleLinear([0, (shownSeconds + 3600) * 2 + (restart === undefined ? 0 : 400)], [bottom, top])
  const fall = { size: 18, weight: 600, anchor: 'end', halo: true } as const
  const total = { size: 18, weight: 600, role: 'thanos' } as const
  return [
    axes(x, y, 'Un compteur\u00A0: ses requêtes', [0, 10_000, 20_000]),
    drawEnvelope(samples, x, y, aggregates ? 0.5 : 1),
    restart === undefined ? '' : words(x(restart) - 12, y(0) - 12, 'il redémarre de zéro', fall),
    aggregates ? drawTotals(aggregates.counter, x, y) : '',
    aggregates ? words(676, top + 54, 'counter\u00A0: rien ne retombe', total) : '',
  ].join('')
}

/** The window that is looked at, on both charts. */
export function drawProbe({ from, to }: KeptWindow): string {
  return [gaugeX, counterX]
    .map((x) =>
      box('thanos', x(from), top, Math.max(2, x(to) - x(from)), bottom - top, { 'fill-opacity': 0.1 }),
    )
    .join('')
}

/** @returns what turns a point into the second to look at, for points on the two charts. */
export function probeAt(at: Point): ((to: Point) => number) | undefined {
  if (at.y < top || at.y > bottom) return undefined
  const x = at.x < 592 ? gaugeX : counterX
  return (to) => Math.min(shownSeconds - 1, x.invert(to.x))
}

function axes(x: Scale, y: Scale, title: string, ticks: readonly number[]): string {
  const [left = 0, right = 0] = x.range()
  return [
    words(left, 18, title, { size: 20, weight: 600 }),
    ...ticks.map(
      (tick) =>
        line(`M${left} ${y(tick).toFixed(1)}H${right}`, 'trait', 1) +
        note(left - 8, y(tick) + 6, formatNumber(tick), 'end'),
    ),
    ...[0, 3600, 7200, shownSeconds].map((second) => timeNote(x(second), bottom + 24, second, right)),
  ].join('')
}

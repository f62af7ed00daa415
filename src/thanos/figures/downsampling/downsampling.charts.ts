import { scaleLinear } from 'd3-scale'
import { box, line, note, type Role, type Scale, words } from '../../../figures/drawing.ts'
import type { Point } from '../../../figures/figure.ts'
import { pictureWidth } from '../../../figures/picture.ts'
import type { Incidents, KeptSeries, KeptWindow } from '../../models/downsampled-series.model.ts'
import { formatNumber } from '../format.ts'
import { timeNote } from '../time-note.ts'
import { drawEnvelope, drawSteps, drawTotals } from './downsampling.curves.ts'

/** How long both series are, in seconds. */
export const shownSeconds = 3 * 3600

const top = 52
const bottom = 484
const x = scaleLinear([0, shownSeconds], [84, pictureWidth - 4]).clamp(true)

/** The gauge, with its lowest, highest and average value of each window if it is downsampled. */
export function drawGauge(
  { samples, aggregates }: KeptSeries,
  { spike }: Incidents,
  found: KeptWindow | undefined,
): string {
  const y = scaleLinear([0, 100], [bottom, top])
  const chart = axes(y, 'Une jauge\u00A0: le CPU d’une machine, en %', [0, 50, 100])
  const values = { size: 34, weight: 700, halo: true } as const
  if (!aggregates || !found) {
    const look = { ...values, role: 'prometheus', anchor: 'end' } as const
    const high = words(x(spike.at) - 14, y(spike.value) + 12, formatNumber(spike.value), look)
    return chart + drawEnvelope(samples, x, y, 1) + high
  }
  const beside = x(found.to) < 900
  const at = beside ? x(found.to) + 14 : x(found.from) - 14
  const averageLine = y(found.average) - 16
  const label = (value: number, line: number, text: string, role: Role) =>
    words(at, line, `${text} ${formatNumber(value)}`, { ...values, anchor: beside ? 'start' : 'end', role })
  return [
    drawProbe(found),
    chart,
    drawEnvelope(samples, x, y, 0.4),
    drawSteps(aggregates.max, x, y, 'thanos'),
    drawSteps(aggregates.min, x, y, 'thanos', '3 4'),
    drawSteps(aggregates.average, x, y, 'texte'),
    label(found.max, Math.min(y(found.max) + 12, averageLine - 40), 'max', 'thanos'),
    label(found.average, averageLine, 'moyenne', 'texte'),
    label(found.min, y(found.min) + 44, 'min', 'thanos'),
  ].join('')
}

/** The counter, with the running total of each window if it is downsampled. */
export function drawCounter(
  { samples, aggregates }: KeptSeries,
  { restart }: Incidents,
  found: KeptWindow | undefined,
): string {
  const y = scaleLinear([0, (shownSeconds + 3600) * 2 + (restart === undefined ? 0 : 400)], [bottom, top])
  const look = { size: 34, weight: 700, halo: true } as const
  const fall = { ...look, anchor: 'end', role: 'prometheus' } as const
  const total = { ...look, anchor: 'end', role: 'thanos' } as const
  return [
    found ? drawProbe(found) : '',
    axes(y, 'Un compteur\u00A0: ses requêtes', [0, 10_000, 20_000]),
    drawEnvelope(samples, x, y, aggregates ? 0.5 : 1),
    restart === undefined ? '' : words(x(restart) - 20, y(0) - 28, 'il redémarre de zéro', fall),
    aggregates ? drawTotals(aggregates.counter, x, y) : '',
    aggregates ? words(x(6300) - 20, y(22_500), 'counter\u00A0: rien ne retombe', total) : '',
  ].join('')
}

/** The window that is looked at. */
function drawProbe({ from, to }: KeptWindow): string {
  return box('thanos', x(from), top, Math.max(2, x(to) - x(from)), bottom - top, { 'fill-opacity': 0.15 })
}

/** @returns what turns a point into the second to look at, for points on the chart. */
export function probeAt(at: Point): ((to: Point) => number) | undefined {
  if (at.y < top || at.y > bottom) return undefined
  return (to) => Math.min(shownSeconds - 1, x.invert(to.x))
}

function axes(y: Scale, title: string, ticks: readonly number[]): string {
  const [left = 0, right = 0] = x.range()
  return [
    words(0, 22, title, { size: 26, weight: 600 }),
    ...ticks.map(
      (tick) =>
        line(`M${left} ${y(tick).toFixed(1)}H${right}`, 'trait', 1) +
        note(left - 12, y(tick) + 7, formatNumber(tick), 'end'),
    ),
    ...[0, 3600, 7200, shownSeconds].map((second) => timeNote(x(second), bottom + 34, second, right)),
  ].join('')
}

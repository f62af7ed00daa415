import { scaleLinear } from 'd3-scale'
import { formatNumber, formatSpan } from '../kit/format.ts'
import { markup } from '../kit/markup.ts'
import type { Incidents, KeptSeries, KeptWindow } from './downsampled-series.model.ts'
import { drawEnvelope, drawSteps, drawTotals } from './downsampling.curves.ts'
import { line, type Role, words } from './drawing.ts'
import type { Point } from './figure.ts'
import { pictureWidth } from './picture.ts'

/** The gauge, with its lowest, highest and average value of each window if it is downsampled. */
export function drawGauge(kept: KeptSeries, incidents: Incidents, found: KeptWindow | undefined): string {
  const title = 'Une jauge\u00A0: le CPU d’une machine, en %'
  return (
    axes(gaugePlace, title, incidents, gaugeTop(incidents), [0, 50, 100]) +
    gaugeCurves(kept, incidents, found)
  )
}

/** The counter, with the running total of each window if it is downsampled. */
export function drawCounter(kept: KeptSeries, incidents: Incidents): string {
  const title = 'Un compteur\u00A0: ses requêtes'
  return (
    axes(counterPlace, title, incidents, counterTop(incidents), [0, 10_000, 20_000]) +
    counterCurves(kept, incidents)
  )
}

/** @returns what turns a point into the window to look at, for points on the two charts. */
export function probeAt(incidents: Incidents, at: Point): ((to: Point) => number) | undefined {
  if (at.y < top || at.y > bottom) return undefined
  const place = at.x < counterPlace.left - 60 ? gaugePlace : counterPlace
  const x = timeScale(place, incidents).clamp(true)
  return ({ x: to }) => Math.min(incidents.length - 1, x.invert(to))
}

interface Place {
  readonly left: number
  readonly right: number
}

const gaugePlace: Place = { left: 44, right: 540 }
const counterPlace: Place = { left: 652, right: pictureWidth - 4 }
const top = 36
const bottom = 258

const timeScale = ({ left, right }: Place, { length }: Incidents) => scaleLinear([0, length], [left, right])
const valueScale = (highest: number) => scaleLinear([0, highest], [bottom, top])
const gaugeTop = ({ spike }: Incidents) => Math.max(100, spike.value)
const counterTop = ({ length, restart }: Incidents) => (length + 3600) * 2 + (restart === undefined ? 0 : 400)

function axes(
  place: Place,
  title: string,
  incidents: Incidents,
  highest: number,
  ticks: readonly number[],
): string {
  const x = timeScale(place, incidents)
  const y = valueScale(highest)
  const hours = Array.from({ length: Math.floor(incidents.length / 3600) + 1 }, (_, index) => index * 3600)
  return [
    words(place.left, 18, title, { size: 20, weight: 600 }),
    ...ticks.map(
      (tick) =>
        line(`M${place.left} ${y(tick).toFixed(1)}H${place.right}`, 'trait', 1) +
        words(place.left - 8, y(tick) + 6, formatNumber(tick), { size: 16, role: 'doux', anchor: 'end' }),
    ),
    ...hours.map((hour) =>
      words(x(hour), bottom + 24, hour === 0 ? '0' : formatSpan(hour), {
        size: 16,
        role: 'doux',
        anchor: x(hour) > place.right - 16 ? 'end' : 'middle',
      }),
    ),
  ].join('')
}

/** The window that is looked at, on both charts. */
export function drawProbe({ from, to }: KeptWindow, incidents: Incidents): string {
  return [gaugePlace, counterPlace]
    .map((place) => {
      const x = timeScale(place, incidents)
      return markup('rect', {
        class: 'thanos',
        x: x(from),
        y: top,
        width: Math.max(2, x(to) - x(from)),
        height: bottom - top,
        'fill-opacity': 0.1,
      })
    })
    .join('')
}

function gaugeCurves(
  { samples, aggregates }: KeptSeries,
  incidents: Incidents,
  found: KeptWindow | undefined,
): string {
  const x = timeScale(gaugePlace, incidents)
  const y = valueScale(gaugeTop(incidents))
  if (!aggregates || !found) {
    const { spike } = incidents
    return (
      drawEnvelope(samples, x, y, 1) +
      words(x(spike.at) - 10, y(spike.value) + 6, formatNumber(spike.value), {
        size: 20,
        role: 'prometheus',
        weight: 600,
        anchor: 'end',
        halo: true,
      })
    )
  }
  const beside = x(found.to) < gaugePlace.right - 120
  const at = beside ? x(found.to) + 10 : x(found.from) - 10
  const averageLine = y(found.average) - 12
  const label = (value: number, line: number, text: string, role: Role) =>
    words(at, line, `${text} ${formatNumber(value)}`, {
      anchor: beside ? 'start' : 'end',
      size: 18,
      role,
      weight: 600,
      halo: true,
    })
  return [
    drawEnvelope(samples, x, y, 0.4),
    drawSteps(aggregates.max, x, y, 'thanos'),
    drawSteps(aggregates.min, x, y, 'thanos', '3 4'),
    drawSteps(aggregates.average, x, y, 'texte'),
    label(found.max, Math.min(y(found.max) + 8, averageLine - 22), 'max', 'thanos'),
    label(found.average, averageLine, 'moyenne', 'texte'),
    label(found.min, y(found.min) + 26, 'min', 'thanos'),
  ].join('')
}

function counterCurves({ samples, aggregates }: KeptSeries, incidents: Incidents): string {
  const x = timeScale(counterPlace, incidents)
  const y = valueScale(counterTop(incidents))
  const { restart } = incidents
  const fall =
    restart === undefined
      ? ''
      : words(x(restart) - 12, y(0) - 12, 'il redémarre de zéro', {
          size: 18,
          weight: 600,
          anchor: 'end',
          halo: true,
        })
  const raw = drawEnvelope(samples, x, y, aggregates ? 0.5 : 1) + fall
  if (!aggregates) return raw
  return [
    raw,
    drawTotals(aggregates.counter, x, y),
    words(counterPlace.left + 24, top + 54, 'counter\u00A0: rien ne retombe', {
      size: 18,
      role: 'thanos',
      weight: 600,
    }),
  ].join('')
}

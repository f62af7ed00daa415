import { scaleLinear } from 'd3-scale'
import { curveStepBefore, line as pathOf } from 'd3-shape'
import { formatCount, formatNumber, formatSpan } from '../kit/format.ts'
import { markup } from '../kit/markup.ts'
import {
  type Aggregates,
  type Incidents,
  type KeptSeries,
  keptAt,
  restartingCounter,
  spikyGauge,
} from './downsampled-series.model.ts'
import { line, type Role, words } from './drawing.ts'
import type { Point } from './figure.ts'
import { type Picture, pictureWidth } from './picture.ts'
import { queryCost, type RangeQuery } from './query-cost.model.ts'
import type { Sample } from './sample.model.ts'

export interface DownsamplingState {
  readonly incidents: Incidents
  /** The query of a year, which says what is read. */
  readonly query: RangeQuery
  /** How many of the three resolutions are there yet. */
  readonly copies: number
  /** Seconds: the window that is looked at. */
  readonly probe: number
}

/** One machine's gauge and counter as they are kept, and below them what a query of a year reads. */
export function drawDownsampling(state: DownsamplingState): Picture {
  const { incidents, query } = state
  const { resolution } = queryCost(query)
  const gauge = keptAt(spikyGauge(incidents), resolution)
  const counter = keptAt(restartingCounter(incidents), resolution)
  const found =
    gauge.aggregates && counter.aggregates && probed(state, resolution, gauge.aggregates, counter.aggregates)
  const offers = resolutions
    .slice(0, state.copies)
    .map((offer) => ({ ...offer, ...offerOf(offer, query, resolution) }))
  return {
    svg: [
      found ? probeBand(found, incidents) : '',
      panel(
        gaugePlace,
        'Une jauge\u00A0: le CPU d’une machine, en %',
        incidents,
        gaugeTop(incidents),
        [0, 50, 100],
      ),
      gaugeCurves(gauge, incidents, found),
      panel(
        counterPlace,
        'Un compteur\u00A0: ses requêtes',
        incidents,
        counterTop(incidents),
        [0, 10_000, 20_000],
      ),
      counterCurves(counter, incidents),
      words(0, 318, readout(found, incidents), { size: 18 }),
      ...offers.map(drawOffer),
    ].join(''),
    label: `${readout(found, incidents)} ${offers.map(({ name, samples, read }) => `${name}${read ? ', lu par la requête' : ''}\u00A0: ${formatCount(samples)} d’échantillons.`).join(' ')}`,
    table: {
      caption: 'Ce que lit une requête d’un an, selon sa fenêtre',
      head: ['Données', 'Requête', 'Échantillons lus', 'Lues maintenant'],
      rows: offers.map(({ name, call, samples, read }) => [
        name,
        call,
        formatNumber(samples),
        read ? 'oui' : 'non',
      ]),
    },
  }
}

/** @returns what turns a point into the window to look at, for points on the two charts. */
export function probeAt({ incidents }: DownsamplingState, at: Point): ((to: Point) => number) | undefined {
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

function panel(
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

/** What has been kept of a window. */
interface Probed {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly sum: number
  readonly min: number
  readonly max: number
  readonly average: number
  readonly counter: number
}

function probed(
  { probe, incidents }: DownsamplingState,
  resolution: number,
  gauge: Aggregates,
  counter: Aggregates,
): Probed {
  const index = gauge.count.findIndex(({ t }) => t >= probe * 1000)
  const at = (samples: readonly Sample[]) => samples.at(index)?.v ?? Number.NaN
  const from = Math.floor(probe / resolution) * resolution
  const total = counter.counter.filter(({ t }) => t >= probe * 1000)[0]?.v ?? at(counter.counter)
  return {
    from,
    to: Math.min(incidents.length, from + resolution),
    count: at(gauge.count),
    sum: at(gauge.sum),
    min: at(gauge.min),
    max: at(gauge.max),
    average: at(gauge.average),
    counter: total,
  }
}

function readout(found: Probed | undefined, { interval }: Incidents): string {
  if (!found) return `Brut\u00A0: un échantillon toutes les ${formatSpan(interval)}, tout est là.`
  const { from, to, count, sum, min, max, average, counter } = found
  const span = `De ${from === 0 ? '0' : formatSpan(from)} à ${formatSpan(to)}\u00A0:`
  return `${span} count ${formatNumber(count)}, sum ${formatNumber(sum)}, min ${formatNumber(min)}, max ${formatNumber(max)}, moyenne ${formatNumber(average)}, counter ${formatNumber(counter)}.`
}

function probeBand({ from, to }: Probed, incidents: Incidents): string {
  return [gaugePlace, counterPlace]
    .map((place) => {
      const x = timeScale(place, incidents)
      return markup('rect', {
        class: 'thanos',
        x: x(from),
        y: top,
        width: Math.max(2, x(to) - x(from)),
        height: bottom - top,
        'fill-opacity': 0.22,
      })
    })
    .join('')
}

function gaugeCurves(
  { samples, aggregates }: KeptSeries,
  incidents: Incidents,
  found: Probed | undefined,
): string {
  const x = timeScale(gaugePlace, incidents)
  const y = valueScale(gaugeTop(incidents))
  if (!aggregates || !found) {
    const { spike } = incidents
    return (
      envelope(samples, x, y, 1) +
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
  const label = (value: number, dy: number, text: string, role: Role) =>
    words(at, y(value) + dy, `${text} ${formatNumber(value)}`, {
      anchor: beside ? 'start' : 'end',
      size: 18,
      role,
      weight: 600,
      halo: true,
    })
  return [
    envelope(samples, x, y, 0.4),
    steps(aggregates.max, x, y, 'thanos'),
    steps(aggregates.min, x, y, 'thanos', '3 4'),
    steps(aggregates.average, x, y, 'texte'),
    label(found.max, 8, 'max', 'thanos'),
    label(found.average, -12, 'moyenne', 'texte'),
    label(found.min, 26, 'min', 'thanos'),
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
          role: 'prometheus',
          weight: 600,
          anchor: 'end',
        })
  const raw = envelope(samples, x, y, aggregates ? 0.5 : 1) + fall
  if (!aggregates) return raw
  return [
    raw,
    totals(aggregates.counter, x, y),
    words(counterPlace.left + 24, top + 54, 'counter\u00A0: rien ne retombe', {
      size: 18,
      role: 'thanos',
      weight: 600,
    }),
  ].join('')
}

type Scale = ReturnType<typeof scaleLinear<number, number>>

/** Each window's value up to the time it bears, which is the window's end. */
function steps(samples: readonly Sample[], x: Scale, y: Scale, role: Role, dash?: string): string {
  const [first] = samples
  if (!first) return ''
  const path = pathOf<Sample>(
    ({ t }) => x(t / 1000),
    ({ v }) => y(v),
  )
    .curve(curveStepBefore)
    .digits(1)
  return line(path([{ t: 0, v: first.v }, ...samples]) ?? '', role, 3, dash)
}

/** A running total, known at the end of each window. */
function totals(samples: readonly Sample[], x: Scale, y: Scale): string {
  const path = pathOf<Sample>(
    ({ t }) => x(t / 1000),
    ({ v }) => y(v),
  ).digits(1)
  const dots = samples.map(({ t, v }) => `M${x(t / 1000).toFixed(1)} ${y(v).toFixed(1)}h0`).join('')
  const round = {
    class: 'thanos',
    d: dots,
    stroke: 'currentColor',
    'stroke-width': 8,
    'stroke-linecap': 'round',
  }
  return line(path(samples) ?? '', 'thanos', 3) + markup('path', round)
}

/** Raw samples: of those that lie in a few pixels, the lowest and the highest. */
function envelope(samples: readonly Sample[], x: Scale, y: Scale, opacity: number): string {
  const columns = new Map<number, { low: Sample; high: Sample }>()
  for (const sample of samples) {
    const column = Math.floor(x(sample.t / 1000) / columnWidth)
    const { low, high } = columns.get(column) ?? { low: sample, high: sample }
    columns.set(column, { low: sample.v < low.v ? sample : low, high: sample.v > high.v ? sample : high })
  }
  const corners = [...columns.values()].flatMap(({ low, high }) => {
    if (y(low.v) - y(high.v) < 1) return [low]
    return low.t < high.t ? [low, high] : [high, low]
  })
  const path = pathOf<Sample>(
    ({ t }) => x(t / 1000),
    ({ v }) => y(v),
  ).digits(1)
  return markup('g', { opacity }, line(path(corners) ?? '', 'prometheus', 2))
}

const columnWidth = 3

interface Offer {
  readonly name: string
  readonly resolution: number
  /** Seconds: the shortest usual window that reads it. */
  readonly window: number
}

const resolutions: readonly Offer[] = [
  { name: 'Brut', resolution: 0, window: 300 },
  { name: 'Copie à 5\u00A0min', resolution: 300, window: 600 },
  { name: 'Copie à 1\u00A0h', resolution: 3600, window: 7200 },
]

interface OfferCost {
  readonly call: string
  readonly samples: number
  /** Whether this is what the query reads. */
  readonly read: boolean
}

function offerOf({ resolution, window }: Offer, query: RangeQuery, current: number): OfferCost {
  const read = resolution === current
  const asked = read ? query : { ...query, window, step: Math.max(query.step, 5 * resolution) }
  return {
    call: `rate(…[${promqlDuration(asked.window)}])`,
    samples: queryCost(asked, resolution !== 0 || read).samplesRead,
    read,
  }
}

function promqlDuration(seconds: number): string {
  return seconds % 86_400 === 0
    ? `${seconds / 86_400}d`
    : seconds % 3600 === 0
      ? `${seconds / 3600}h`
      : `${seconds / 60}m`
}

const offerWidth = 360

function drawOffer({ name, call, samples, read }: Offer & OfferCost, index: number): string {
  const x = index * ((pictureWidth - offerWidth) / 2)
  const role = index === 0 ? 'danger' : 'thanos'
  return [
    line(`M${x} 342h${offerWidth}`, read ? role : 'trait', read ? 5 : 2),
    words(x, 370, name, { size: 20, weight: 600, role: read ? 'texte' : 'doux' }),
    words(x + offerWidth, 370, call, { size: 18, code: true, role: 'doux', anchor: 'end' }),
    words(x, 414, formatCount(samples), { size: 38, title: true, role: read ? role : 'doux' }),
    words(x + offerWidth, 414, 'échantillons', { size: 18, role: 'doux', anchor: 'end' }),
  ].join('')
}

import { formatCount, formatNumber, formatSpan } from '../kit/format.ts'
import {
  type Incidents,
  type KeptWindow,
  keptAt,
  restartingCounter,
  spikyGauge,
  windowAt,
} from './downsampled-series.model.ts'
import { drawCounter, drawGauge, drawProbe } from './downsampling.charts.ts'
import { line, words } from './drawing.ts'
import { type Picture, pictureWidth } from './picture.ts'
import { queryCost, type RangeQuery } from './query-cost.model.ts'

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
  const found = windowAt(gauge, counter, state.probe)
  const offers = resolutions
    .slice(0, state.copies)
    .map((offer) => ({ ...offer, ...offerOf(offer, query, resolution) }))
  return {
    svg: [
      found ? drawProbe(found, incidents) : '',
      drawGauge(gauge, incidents, found),
      drawCounter(counter, incidents),
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

function readout(found: KeptWindow | undefined, { interval }: Incidents): string {
  if (!found) return `Brut\u00A0: un échantillon toutes les ${formatSpan(interval)}, tout est là.`
  const { from, to, count, sum, min, max, average, counter } = found
  const span = `De ${from === 0 ? '0' : formatSpan(from)} à ${formatSpan(to)}\u00A0:`
  return `${span} count ${formatNumber(count)}, sum ${formatNumber(sum)}, min ${formatNumber(min)}, max ${formatNumber(max)}, moyenne ${formatNumber(average)}, counter ${formatNumber(counter)}.`
}

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
    words(x + offerWidth, 414, samples < 1e6 ? 'échantillons' : 'd’échantillons', {
      size: 18,
      role: 'doux',
      anchor: 'end',
    }),
  ].join('')
}

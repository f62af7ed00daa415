import { instant, line, words } from '../../../figures/drawing.ts'
import { type Picture, pictureWidth } from '../../../figures/picture.ts'
import { formatCount, formatNumber, formatSpan } from '../../../kit/format.ts'
import {
  type KeptWindow,
  keptAt,
  restartingCounter,
  spikyGauge,
  windowAt,
} from '../../models/downsampled-series.model.ts'
import { queryCost, type RangeQuery } from '../../models/query-cost.model.ts'
import { drawCounter, drawGauge, drawProbe, shownSeconds } from './downsampling.charts.ts'

/** What happens to both series, and the query of a year, which says what is read. */
export interface DownsamplingState extends RangeQuery {
  /** The value that the gauge jumps to, and for how many seconds. */
  readonly spike: number
  readonly spikeLength: number
  /** Whether the counter begins again from zero. */
  readonly restarts: boolean
  /** How many of the three resolutions are there yet. */
  readonly copies: number
  /** Seconds: the window that is looked at. */
  readonly probe: number
}

/** When the gauge has its spike, and the counter its restart, in seconds. */
export const spikeAt = 80 * 60
const restartAt = 105 * 60

/** One machine's gauge and counter as they are kept, and below them what a query of a year reads. */
export function drawDownsampling(state: DownsamplingState): Picture {
  const { interval, spike, spikeLength, restarts } = state
  const { resolution } = queryCost(state)
  const incidents = {
    interval,
    length: shownSeconds,
    spike: { value: spike, at: spikeAt, length: spikeLength },
    restart: restarts ? restartAt : undefined,
  }
  const gauge = keptAt(spikyGauge(incidents), resolution)
  const counter = keptAt(restartingCounter(incidents), resolution)
  const found = windowAt(gauge, counter, state.probe)
  const said = readout(found, interval)
  const offers = resolutions.slice(0, state.copies).map((offer) => offerOf(offer, state, resolution))
  const sentences = offers.map(
    ({ name, samples, read }) =>
      `${name}${read ? ', lu par la requête' : ''}\u00A0: ${formatCount(samples)} d’échantillons.`,
  )
  return {
    svg: [
      found ? drawProbe(found) : '',
      drawGauge(gauge, incidents, found),
      drawCounter(counter, incidents),
      words(0, 318, said, { size: 18 }),
      ...offers.map(drawOffer),
    ].join(''),
    label: [said, ...sentences].join(' '),
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

function readout(found: KeptWindow | undefined, interval: number): string {
  if (!found) return `Brut\u00A0: un échantillon toutes les ${formatSpan(interval)}, tout est là.`
  const { from, to, count, sum, min, max, average, counter } = found
  const numbers = Object.entries({ count, sum, min, max, moyenne: average, counter })
  const said = numbers.map(([name, value]) => `${name} ${formatNumber(value)}`).join(', ')
  return `De ${instant(from)} à ${formatSpan(to)}\u00A0: ${said}.`
}

/** Seconds: `window` is the shortest usual one that reads the resolution. */
export const resolutions = [
  { name: 'Brut', resolution: 0, window: 300 },
  { name: 'Copie à 5\u00A0min', resolution: 300, window: 600 },
  { name: 'Copie à 1\u00A0h', resolution: 3600, window: 7200 },
] as const

type Offer = ReturnType<typeof offerOf>

/** What a resolution costs the query; `read` says whether it is the one that the query reads. */
function offerOf(
  { name, resolution, window }: (typeof resolutions)[number],
  query: RangeQuery,
  current: number,
) {
  const read = resolution === current
  const asked = read ? query : { ...query, window, step: Math.max(query.step, 5 * resolution) }
  const { samplesRead } = queryCost(asked, resolution !== 0 || read)
  return { name, call: `rate(…[${promqlDuration(asked.window)}])`, samples: samplesRead, read }
}

function promqlDuration(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400}d`
  return seconds % 3600 === 0 ? `${seconds / 3600}h` : `${seconds / 60}m`
}

const offerWidth = 360

function drawOffer({ name, call, samples, read }: Offer, index: number): string {
  const left = index * ((pictureWidth - offerWidth) / 2)
  const right = left + offerWidth
  const role = index === 0 ? 'danger' : 'thanos'
  const noun = samples < 1e6 ? 'échantillons' : 'd’échantillons'
  const aside = { size: 18, role: 'doux', anchor: 'end' } as const
  return [
    line(`M${left} 342h${offerWidth}`, read ? role : 'trait', read ? 5 : 2),
    words(left, 370, name, { size: 20, weight: 600, role: read ? 'texte' : 'doux' }),
    words(right, 370, call, { ...aside, code: true }),
    words(left, 414, formatCount(samples), { size: 38, title: true, role: read ? role : 'doux' }),
    words(right, 414, noun, aside),
  ].join('')
}

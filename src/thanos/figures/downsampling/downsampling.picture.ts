import { words } from '../../../figures/drawing.ts'
import { type Picture, pictureWidth } from '../../../figures/picture.ts'
import {
  type KeptWindow,
  keptAt,
  restartingCounter,
  spikyGauge,
  windowAt,
} from '../../models/downsampled-series.model.ts'
import { queryCost, type RangeQuery } from '../../models/query-cost.model.ts'
import { formatCount, formatNumber, formatSpan } from '../format.ts'
import { instant } from '../time-note.ts'
import { drawAreas } from './downsampling.areas.ts'
import { drawCounter, drawGauge, shownSeconds } from './downsampling.charts.ts'
import { type Offer, offersOf } from './downsampling.offers.ts'

/** What happens to both series, and the query of a year, which says what is read. */
export interface DownsamplingState extends RangeQuery {
  /** One of the series, or what each resolution has to read. */
  readonly view: 'gauge' | 'counter' | 'areas'
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
export const restartAt = 105 * 60

/** One machine's gauge or counter as it is kept, with what a query of a year reads; or only that, of each resolution. */
export function drawDownsampling(state: DownsamplingState): Picture {
  const { interval, view } = state
  const { resolution } = queryCost(state)
  const all = offersOf(state, resolution)
  const { svg, found } = drawSeries(state, resolution)
  const offers = all.slice(0, state.copies)
  const sentences = offers.map(
    ({ name, samples, read }) =>
      `${name}${read ? ', lu par la requête' : ''}\u00A0: ${formatCount(samples)} d’échantillons.`,
  )
  const gain = `${formatNumber(all[0].samples / all[2].samples)}\u00A0fois moins à lire.`
  return {
    svg: view === 'areas' ? drawAreas(all) : svg + (view === 'gauge' ? toRead(state, all) : ''),
    label: [readout(found, interval), ...sentences, view === 'areas' ? gain : ''].join(' ').trim(),
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

function drawSeries(state: DownsamplingState, resolution: number) {
  const { interval, spike, spikeLength, restarts } = state
  const incidents = {
    interval,
    length: shownSeconds,
    spike: { value: spike, at: spikeAt, length: spikeLength },
    restart: restarts ? restartAt : undefined,
  }
  const gauge = keptAt(spikyGauge(incidents), resolution)
  const counter = keptAt(restartingCounter(incidents), resolution)
  const found = windowAt(gauge, counter, state.probe)
  const svg =
    state.view === 'counter' ? drawCounter(counter, incidents, found) : drawGauge(gauge, incidents, found)
  return { svg, found }
}

/** What the query reads, beside what it would read raw. */
function toRead({ range }: RangeQuery, offers: readonly [Offer, Offer, Offer]): string {
  const [raw] = offers
  const read = offers.find((offer) => offer.read) ?? raw
  const noun = read.samples < 1e6 ? 'échantillons' : 'd’échantillons'
  const rest =
    read === raw
      ? `${noun} bruts à lire, sur ${formatSpan(range)}`
      : `${noun} à lire, au lieu de ${formatCount(raw.samples)}`
  const role = read === raw ? 'danger' : 'thanos'
  return (
    words(pictureWidth - 8, 184, formatCount(read.samples), {
      size: 76,
      title: true,
      role,
      anchor: 'end',
      halo: true,
    }) + words(pictureWidth - 8, 224, rest, { size: 26, anchor: 'end', halo: true })
  )
}

function readout(found: KeptWindow | undefined, interval: number): string {
  if (!found) return `Brut\u00A0: un échantillon toutes les ${formatSpan(interval)}, tout est là.`
  const { from, to, count, sum, min, max, average, counter } = found
  const numbers = Object.entries({ count, sum, min, max, moyenne: average, counter })
  const said = numbers.map(([name, value]) => `${name} ${formatNumber(value)}`).join(', ')
  return `De ${instant(from)} à ${formatSpan(to)}\u00A0: ${said}.`
}

import { scaleLog } from 'd3-scale'
import { box, line, note, words } from '../../../figures/drawing.ts'
import { type Picture, pictureWidth } from '../../../figures/picture.ts'
import { formatBytes, formatCount, formatNumber, formatSpan } from '../../../kit/format.ts'
import {
  pointLimit,
  type QueryCost,
  queryCost,
  type RangeQuery,
  sampleLimit,
} from '../../models/query-cost.model.ts'

export interface QueryCostState extends RangeQuery {
  /** Whether Thanos may read downsampled data. */
  readonly downsampling: boolean
  /** Whether the third number is there yet. */
  readonly decoded: boolean
}

/** Three numbers on one logarithmic scale, two of them against a limit. */
export function drawQueryCost(state: QueryCostState): Picture {
  const cost = queryCost(state, state.downsampling)
  // A query that is refused holds nothing in memory.
  const rows = quantities(cost).slice(0, state.decoded ? 3 : cost.refused ? 1 : 2)
  const caption = requestWords(state)
  return {
    svg: [request(state), ...[1, 1e3, 1e6, 1e9, 1e12].map(tick), ...rows.map(row)].join(''),
    label: `${caption} ${rows.map(sentence).join(' ')}`,
    table: {
      caption,
      head: ['Ce qui est compté', 'Nombre', 'Limite', 'Verdict'],
      rows: rows.map(({ name, value, limit, verdict }) => [
        name,
        formatNumber(value),
        limit === undefined ? 'aucune' : formatNumber(limit),
        verdict,
      ]),
    },
  }
}

interface Quantity {
  readonly name: string
  readonly value: number
  readonly limit?: number
  readonly limitName?: string
  readonly verdict: string
  readonly over: boolean
}

function quantities(cost: QueryCost): readonly Quantity[] {
  const { points, refused, samplesHeld, aborted, samplesRead, resolution } = cost
  return [
    {
      name: 'Points par série',
      value: points,
      limit: pointLimit,
      limitName: 'au plus 11\u202F000',
      verdict: refused ? 'refusée par l’API' : 'passe',
      over: refused,
    },
    {
      name: 'Échantillons en mémoire',
      value: samplesHeld,
      limit: sampleLimit,
      limitName: 'query.max-samples, 50\u00A0millions',
      verdict: aborted ? (refused ? 'et trop grosse' : 'interrompue') : 'passe',
      over: aborted,
    },
    {
      name: `Échantillons à décoder, ${resolution === 0 ? 'bruts' : `à ${formatSpan(resolution)}`}`,
      value: samplesRead,
      verdict: refused ? 'jamais lus\u00A0: requête refusée' : `aucune limite${bytesWords(cost)}`,
      over: false,
    },
  ]
}

/** Bytes are known of raw samples only. */
function bytesWords({ resolution, rawBytes, rawSamples, samplesRead }: QueryCost): string {
  return resolution === 0 ? `, ${formatBytes((rawBytes / rawSamples) * samplesRead)}` : ''
}

function requestWords(query: RangeQuery): string {
  const { series, interval, step, window, replicas } = query
  const copies = replicas > 1 ? `, en ${replicas} exemplaires` : ''
  return `${question(query)}\u00A0: ${formatCount(series)} containers scrapés toutes les ${formatSpan(interval)}${copies}, un point toutes les ${formatSpan(step)}, rate sur ${formatSpan(window)}.`
}

function sentence({ name, value, limit, verdict }: Quantity): string {
  return `${name}\u00A0: ${formatCount(value)}${limit === undefined ? '' : `, la limite est ${formatCount(limit)}`}, ${verdict}.`
}

/** As it is asked: at the granularity of what was scraped, whatever the step of the answer. */
function question({ interval, range }: RangeQuery): string {
  return `«\u00A0CPU de tous les containers, granularité ${formatSpan(interval)}, sur ${formatSpan(range)}\u00A0»`
}

function request(query: RangeQuery): string {
  const { series, interval, step, window, replicas } = query
  const detail = `${formatCount(series)} containers, un scrape toutes les ${formatSpan(interval)}, un point toutes les ${formatSpan(step)}, rate sur ${formatSpan(window)}${replicas > 1 ? `, ${replicas} réplicas` : ''}`
  return (
    words(0, 28, question(query), { size: 28, weight: 600 }) +
    words(0, 60, detail, { size: 20, role: 'doux' })
  )
}

const firstRow = 92
const rowHeight = 100
const barLeft = 380
const bottom = firstRow + 3 * rowHeight

const scale = scaleLog().domain([1, 1e13]).range([barLeft, pictureWidth]).clamp(true)

function tick(value: number): string {
  const x = scale(value)
  const words = note(x, bottom + 22, formatCount(value), value === 1 ? 'start' : 'middle')
  return line(`M${x} ${firstRow}V${bottom}`, 'trait', 1) + words
}

function row({ name, value, limit, limitName = '', verdict, over }: Quantity, index: number): string {
  const top = firstRow + index * rowHeight
  const free = limit === undefined
  const colour = over ? 'danger' : free ? 'stockage' : 'prometheus'
  return [
    words(0, top + 22, name, { size: 20, role: 'doux' }),
    words(0, top + 66, formatCount(value), { size: 40, role: over ? 'danger' : 'texte', title: true }),
    box(colour, barLeft, top + 34, scale(Math.max(1, value)) - barLeft, 36, { rx: 4 }),
    words(pictureWidth, top + 22, verdict, {
      size: 20,
      weight: 600,
      role: over || free ? 'danger' : 'texte',
      anchor: 'end',
      halo: true,
    }),
    free ? '' : limitMark(scale(limit), top, limitName),
  ].join('')
}

function limitMark(x: number, top: number, name: string): string {
  return (
    line(`M${x} ${top + 8}V${top + 78}`, 'texte', 3) +
    words(x - 8, top + 22, name, { size: 16, anchor: 'end', halo: true })
  )
}

import { scaleLog } from 'd3-scale'
import { formatBytes, formatCount, formatNumber, formatSpan } from '../kit/format.ts'
import { markup } from '../kit/markup.ts'
import { words } from './drawing.ts'
import { type Picture, pictureWidth } from './picture.ts'
import { pointLimit, type QueryCost, queryCost, type RangeQuery, sampleLimit } from './query-cost.model.ts'

export interface QueryCostState {
  readonly query: RangeQuery
  /** Whether Thanos may read downsampled data. */
  readonly downsampling: boolean
  /** Whether the third number is there yet. */
  readonly decoded: boolean
}

/** Three numbers on one logarithmic scale, two of them against a limit. */
export function drawQueryCost({ query, downsampling, decoded }: QueryCostState): Picture {
  const cost = queryCost(query, downsampling)
  const rows = quantities(cost).slice(0, decoded ? 3 : 2)
  return {
    svg: [request(query), axis(), ...rows.map(row)].join(''),
    label: `${requestWords(query)} ${rows.map(sentence).join(' ')}`,
    table: {
      caption: requestWords(query),
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
  readonly limit: number | undefined
  readonly limitName?: string
  readonly verdict: string
  readonly role: 'prometheus' | 'stockage'
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
      role: 'prometheus',
      over: refused,
    },
    {
      name: 'Échantillons en mémoire',
      value: samplesHeld,
      limit: sampleLimit,
      limitName: 'query.max-samples, 50\u00A0millions',
      verdict: aborted ? (refused ? 'et trop grosse' : 'interrompue') : 'passe',
      role: 'prometheus',
      over: aborted,
    },
    {
      name: `Échantillons à décoder, ${resolution === 0 ? 'bruts' : `à ${formatSpan(resolution)}`}`,
      value: samplesRead,
      limit: undefined,
      verdict: refused ? 'jamais lus\u00A0: requête refusée' : `aucune limite${bytesWords(cost)}`,
      role: 'stockage',
      over: false,
    },
  ]
}

/** Bytes are known of raw samples only. */
function bytesWords({ resolution, rawBytes, rawSamples, samplesRead }: QueryCost): string {
  return resolution === 0 ? `, ${formatBytes((rawBytes / rawSamples) * samplesRead)}` : ''
}

function requestWords({ series, interval, range, step, window, replicas }: RangeQuery): string {
  const copies = replicas > 1 ? `, en ${replicas} exemplaires` : ''
  return `« CPU de tous les containers, granularité ${formatSpan(step)}, sur ${formatSpan(range)} »\u00A0: ${formatCount(series)} containers scrapés toutes les ${formatSpan(interval)}${copies}, rate sur ${formatSpan(window)}.`
}

function sentence({ name, value, limit, verdict }: Quantity): string {
  return `${name}\u00A0: ${formatCount(value)}${limit === undefined ? '' : `, la limite est ${formatCount(limit)}`}, ${verdict}.`
}

const firstRow = 92
const rowHeight = 100
const barLeft = 380
const bottom = firstRow + 3 * rowHeight

const scale = scaleLog().domain([1, 1e13]).range([barLeft, pictureWidth]).clamp(true)

function request({ series, interval, range, step, window, replicas }: RangeQuery): string {
  const [question, detail] = [
    `«\u00A0CPU de tous les containers, granularité ${formatSpan(step)}, sur ${formatSpan(range)}\u00A0»`,
    `${formatCount(series)} containers, un scrape toutes les ${formatSpan(interval)}, rate sur ${formatSpan(window)}${replicas > 1 ? `, ${replicas} réplicas` : ''}`,
  ]
  return words(0, 28, question, { size: 28, weight: 600 }) + words(0, 60, detail, { size: 20, role: 'doux' })
}

function axis(): string {
  const ticks = [1, 1e3, 1e6, 1e9, 1e12]
  return ticks
    .map((tick) => {
      const x = scale(tick)
      const line = markup('path', {
        class: 'trait',
        d: `M${x} ${firstRow}V${bottom}`,
        stroke: 'currentColor',
        'stroke-width': 1,
      })
      return (
        line +
        words(x, bottom + 22, formatCount(tick), {
          size: 16,
          role: 'doux',
          anchor: tick === 1 ? 'start' : 'middle',
        })
      )
    })
    .join('')
}

function row({ name, value, limit, limitName, verdict, role, over }: Quantity, index: number): string {
  const top = firstRow + index * rowHeight
  const colour = over ? 'danger' : role
  const bar = {
    class: colour,
    x: barLeft,
    y: top + 34,
    height: 36,
    width: scale(Math.max(1, value)) - barLeft,
    rx: 4,
  }
  const verdictRole = over || limit === undefined ? 'danger' : 'texte'
  return [
    words(0, top + 22, name, { size: 20, role: 'doux' }),
    words(0, top + 66, formatCount(value), { size: 40, role: over ? 'danger' : 'texte', title: true }),
    markup('rect', bar),
    words(pictureWidth, top + 22, verdict, {
      size: 20,
      weight: 600,
      role: verdictRole,
      anchor: 'end',
      halo: true,
    }),
    limit === undefined ? '' : limitMark(scale(limit), top, limitName ?? ''),
  ].join('')
}

function limitMark(x: number, top: number, name: string): string {
  const line = {
    class: 'texte',
    d: `M${x} ${top + 8}V${top + 78}`,
    stroke: 'currentColor',
    'stroke-width': 3,
  }
  return markup('path', line) + words(x - 8, top + 22, name, { size: 16, anchor: 'end', halo: true })
}

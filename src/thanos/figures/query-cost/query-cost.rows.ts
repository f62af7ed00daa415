import { box, line, words } from '../../../figures/drawing.ts'
import { pictureWidth, slideEdge } from '../../../figures/picture.ts'
import { pointLimit, type QueryCost, sampleLimit } from '../../models/query-cost.model.ts'
import { formatBytes, formatCount, formatNumber, formatSpan } from '../format.ts'

/** Something that a query is counted in, against its limit if there is one. */
export interface Quantity {
  readonly name: string
  readonly value: number
  readonly limit?: number
  readonly limitName?: string
  readonly verdict: string
  readonly over: boolean
  /** A query that is refused never comes to it. */
  readonly counted: boolean
}

export function quantities(cost: QueryCost): readonly Quantity[] {
  const { points, refused, samplesHeld, aborted, samplesRead, resolution } = cost
  return [
    {
      name: 'Points par série',
      value: points,
      limit: pointLimit,
      limitName: 'au plus 11\u202F000',
      verdict: refused ? 'refusée par l’API' : 'passe',
      over: refused,
      counted: true,
    },
    {
      name: 'Échantillons en mémoire',
      value: samplesHeld,
      limit: sampleLimit,
      limitName: 'max-samples, 50\u00A0millions',
      verdict: aborted ? (refused ? 'et trop grosse' : 'interrompue') : 'passe',
      over: aborted,
      counted: true,
    },
    {
      name: `Échantillons à décoder, ${resolution === 0 ? 'bruts' : `à ${formatSpan(resolution)}`}`,
      value: samplesRead,
      verdict: refused ? 'jamais lus\u00A0: requête refusée' : `aucune limite${bytesWords(cost)}`,
      over: false,
      counted: !refused,
    },
  ]
}

/** Bytes are known of raw samples only. */
function bytesWords({ resolution, rawBytes, rawSamples, samplesRead }: QueryCost): string {
  return resolution === 0 ? `, ${formatBytes((rawBytes / rawSamples) * samplesRead)}` : ''
}

/** `×573 au-dessus`; nothing for what stays below its limit. */
export function excessWords({ value, limit = value }: Quantity): string {
  const times = value / limit
  return times > 1 ? `×${formatNumber(times, times < 9.95 ? 1 : 0)} au-dessus` : ''
}

const firstRow = 94
const rowHeight = 148
const gaugeLeft = 540
/** The limit of every row: a gauge is full there. */
const limitAt = 808
const gaugeHeight = 54
/** From the top of a row. */
const gaugeDown = 76

/** Between rows, those to come included. */
export const rules = [0, 1, 2, 3]
  .map((index) => line(`M0 ${firstRow + index * rowHeight}H${pictureWidth}`, 'trait', 2))
  .join('')

/** The number, and how far it fills its gauge; what is beyond the limit runs off the slide. */
export function drawRow(quantity: Quantity, index: number): string {
  const { name, value, over } = quantity
  const top = firstRow + index * rowHeight
  const role = over ? 'danger' : 'texte'
  return [
    words(0, top + 40, name, { size: 26, role: 'doux' }),
    words(0, top + 118, formatCount(value), { size: 76, role, title: true }),
    gauge(quantity, top + gaugeDown),
    verdictWords(quantity, top + gaugeDown),
  ].join('')
}

/** Over a bar that runs off the slide, in it, or where the gauge ends. */
function verdictWords(quantity: Quantity, top: number): string {
  const { verdict, over, limit } = quantity
  const alarm = { size: 36, weight: 700, role: 'danger' } as const
  if (limit === undefined) return words(gaugeLeft, top - 20, verdict, alarm)
  if (!over) return words(limitAt + 22, top + 39, verdict, { size: 44, weight: 600 })
  return (
    words(limitAt + 22, top - 20, excessWords(quantity), alarm) +
    words(limitAt + 22, top + 36, verdict, { size: 28, weight: 700, role: 'fond' })
  )
}

function gauge({ value, limit, limitName = '', over, counted }: Quantity, top: number): string {
  const colour = over ? 'danger' : limit === undefined ? 'stockage stored' : 'prometheus'
  const end =
    limit === undefined || over ? slideEdge.right : gaugeLeft + (limitAt - gaugeLeft) * (value / limit)
  const fill = counted ? {} : { 'fill-opacity': 0.2 }
  const bar = box(colour, gaugeLeft, top, Math.max(3, end - gaugeLeft), gaugeHeight, fill)
  if (limit === undefined) return bar
  const empty = box('trait', gaugeLeft, top, limitAt - gaugeLeft, gaugeHeight, { 'fill-opacity': 0.45 })
  return [
    empty,
    bar,
    line(`M${limitAt} ${top - 46}V${top + gaugeHeight + 10}`, 'texte', 4),
    words(limitAt - 14, top - 14, limitName, { size: 20, anchor: 'end', role: 'doux' }),
  ].join('')
}

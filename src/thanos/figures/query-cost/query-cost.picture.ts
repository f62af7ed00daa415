import { words } from '../../../figures/drawing.ts'
import type { Picture } from '../../../figures/picture.ts'
import { queryCost, type RangeQuery } from '../../models/query-cost.model.ts'
import { formatAbout, formatCount, formatNumber, formatSpan } from '../format.ts'
import { drawRow, excessWords, type Quantity, quantities, rules } from './query-cost.rows.ts'

export interface QueryCostState extends RangeQuery {
  /** Whether Thanos may read downsampled data. */
  readonly downsampling: boolean
  /** Whether the third number is there yet. */
  readonly decoded: boolean
}

/** The question, and three numbers that it comes to, two of them against a limit. */
export function drawQueryCost(state: QueryCostState): Picture {
  const cost = queryCost(state, state.downsampling)
  // A query that is refused holds nothing in memory.
  const rows = quantities(cost).slice(0, state.decoded ? 3 : cost.refused ? 1 : 2)
  const caption = `${question(state)}\u00A0: ${details(state)}.`
  return {
    svg: [
      words(0, 30, question(state), { size: 34, weight: 600 }),
      words(0, 72, details(state), { size: 24, role: 'doux' }),
      rules,
      ...rows.map(drawRow),
    ].join(''),
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

/** As it is asked: at the granularity of what was scraped, whatever the step of the answer. */
function question({ interval, range }: RangeQuery): string {
  return `«\u00A0CPU de tous les containers, granularité ${formatSpan(interval)}, sur ${formatSpan(range)}\u00A0»`
}

function details({ series, interval, step, window, replicas }: RangeQuery): string {
  const copies = replicas > 1 ? `, ${replicas} réplicas` : ''
  return `${formatCount(series)} containers, un scrape toutes les ${formatSpan(interval)}, un point toutes les ${formatAbout(step)}, rate sur ${formatSpan(window)}${copies}`
}

function sentence(quantity: Quantity): string {
  const { name, value, limit, verdict } = quantity
  const above = [excessWords(quantity), verdict].filter(Boolean).join(', ')
  return `${name}\u00A0: ${formatCount(value)}${limit === undefined ? '' : `, la limite est ${formatCount(limit)}`}, ${above}.`
}

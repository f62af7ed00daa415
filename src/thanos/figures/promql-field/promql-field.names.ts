import { line, type Scale, words } from '../../../figures/drawing.ts'
import { pictureWidth } from '../../../figures/picture.ts'
import { tenth } from '../replica-gap/replica-gap.plot.ts'
import type { Curve } from './promql-field.curves.ts'
import { formatValue, plot } from './promql-field.scales.ts'

/** More do not stand beside one another. */
const mostNames = 9
const lineHeight = 30
const left = plot.right + 18
const mostLetters = Math.floor((pictureWidth - left - 44) / 12)

/** Beside the chart, each with a piece of its line, at the height of its newest value; of one series alone, that value. */
export function drawNames(curves: readonly Curve[], y: Scale): string {
  const [first] = curves
  if (first && curves.length === 1) return drawNewest(first, y)
  const named = curves.slice(0, mostNames)
  return spread(named.map(({ points }) => y(points.at(-1)?.v ?? 0)))
    .map((at, n) => {
      const { name = '', role = 'texte', dash } = named[n] ?? {}
      const text = name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name
      const look = { size: 22, weight: 600, role } as const
      return line(`M${left} ${tenth(at)}h34`, role, 4, dash) + words(left + 44, at + 7, text, look)
    })
    .join('')
}

function drawNewest({ points, role }: Curve, y: Scale): string {
  const newest = points.at(-1)
  if (!newest) return ''
  const at = Math.min(plot.bottom, Math.max(plot.top + 32, y(newest.v) + 14))
  return words(left, at, formatValue(newest.v), { size: 44, title: true, role })
}

/** Moves heights apart that are too close: down, then up from the bottom of the chart. Their order stays. */
function spread(heights: readonly number[]): readonly number[] {
  const placed = [...heights]
  const order = heights.map((_, n) => n).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0))
  let above = Number.NEGATIVE_INFINITY
  for (const n of order) {
    above = Math.max(placed[n] ?? 0, above + lineHeight)
    placed[n] = above
  }
  let below: number = plot.bottom + lineHeight
  for (const n of order.reverse()) {
    below = Math.min(placed[n] ?? 0, below - lineHeight)
    placed[n] = below
  }
  return placed
}

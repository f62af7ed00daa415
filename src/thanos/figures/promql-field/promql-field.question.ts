import { box, line, words } from '../../../figures/drawing.ts'
import { pictureWidth } from '../../../figures/picture.ts'
import { escapeHtml } from '../../../kit/escape-html.ts'
import { markup } from '../../../kit/markup.ts'
import { tenth } from '../replica-gap/replica-gap.plot.ts'
import { breakLines, type Line } from './break-lines.ts'
import { colourPromql } from './colour-promql.ts'

/** Of the frame in which the question stands, and of its letters: promql-field.sheet.ts has the same, as the editor lies over it. */
const frame = { height: 84, margin: 20 } as const
const letter = { size: 26, width: 15.6 } as const
const baselines = [[51], [36, 70]] as const
const mostLetters = Math.floor((pictureWidth - 2 * frame.margin) / letter.width)

/** The question in its frame and in colour, on two lines at most. @param at where it is wrong. */
export function drawQuestion(promql: string, at?: number): string {
  const lines = breakLines(promql.replace(/\s/g, ' '), mostLetters)
  const [first, second] = lines
  const baseline = second ? baselines[1] : baselines[0]
  const outline = { rx: 10, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }
  return [
    box('trait', 0, 0, pictureWidth, frame.height, { rx: 10, fill: 'currentColor', 'fill-opacity': '0.22' }),
    box(at === undefined ? 'trait' : 'danger', 0, 0, pictureWidth, frame.height, outline),
    first ? drawLine(promql, first, baseline[0]) : '',
    second ? drawLine(promql, second, baseline[1] ?? 0) : '',
    lines.length > 2 ? words(pictureWidth - 8, 70, '…', { size: letter.size, anchor: 'end' }) : '',
    at === undefined ? '' : underline(promql, at, lines, baseline),
  ].join('')
}

function drawLine(promql: string, { from, to }: Line, y: number): string {
  const spans = colourPromql(promql).flatMap(({ text, from: begin, role }) => {
    const inside = text.slice(Math.max(0, from - begin), Math.max(0, to - begin))
    // Spaces side by side would become one.
    const shown = escapeHtml(inside.replace(/\s/g, '\u00A0'))
    return inside ? markup('tspan', { class: role }, shown) : []
  })
  return markup('text', { class: 'mono', x: frame.margin, y, 'font-size': letter.size }, spans)
}

/** A wave below the word that is wrong; at the end, below what is missing. */
function underline(promql: string, at: number, lines: readonly Line[], baseline: readonly number[]): string {
  const n = lines.findLastIndex(({ from }) => from <= at)
  const y = baseline[n]
  if (y === undefined) return ''
  const { from, to } = lines[n] ?? { from: 0, to: 0 }
  const [word = ''] = /^(?:\w+|\S)?/.exec(promql.slice(at, to)) ?? []
  const x = frame.margin + (at - from) * letter.width
  const waves = Math.max(1, Math.round((word.length * letter.width) / 16))
  return line(`M${tenth(x)} ${y + 8}${'q4 -6 8 0t8 0'.repeat(waves)}`, 'danger', 3)
}

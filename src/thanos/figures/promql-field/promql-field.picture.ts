import { type Role, words } from '../../../figures/drawing.ts'
import { type DataTable, type Picture, pictureWidth } from '../../../figures/picture.ts'
import { markup } from '../../../kit/markup.ts'
import type { Answer, Outcome } from './answer.ts'
import { breakLines, type Line } from './break-lines.ts'
import { drawChart } from './promql-field.chart.ts'
import { curvesOf } from './promql-field.curves.ts'
import { drawQuestion } from './promql-field.question.ts'
import { formatTime, formatValue } from './promql-field.scales.ts'
import { answererWords, costWords, highest, verdict } from './promql-field.words.ts'

/** The question, its answer as a chart, what it took and what to see in it. What could not be answered leaves the answer before, faded. */
export function drawPromqlField(asked: string, outcome: Outcome, byHand: boolean): Picture {
  const { answer, fault } = outcome
  const said = verdict(outcome, asked)
  const from = answer ? answererWords(answer) : ''
  const isOld = answer?.asked !== asked
  const cost = answer && !(isOld && fault) ? costWords(answer, byHand) : ''
  const role = answer?.origin.kind === 'live' ? 'client' : 'texte'
  return {
    full: true,
    svg: [
      words(pictureWidth, -46, from, { size: 24, weight: 600, anchor: 'end', role }),
      drawQuestion(asked, fault?.at),
      answer ? markup('g', { opacity: isOld && fault ? '0.4' : undefined }, drawChart(answer)) : '',
      drawSaid(said, cost, fault || answer?.warning ? 'danger' : 'texte'),
    ].join(''),
    label: `${from ? `${from}. ` : ''}Requête\u00A0: ${asked || 'aucune'}. ${said}${answer && !isOld ? ` ${cost}. ${highest(answer)}` : ''}`,
    table: answer ? tableOf(answer) : { caption: asked, head: ['Instant'], rows: [] },
  }
}

/** A sentence that needs two lines has the one below it too. */
function drawSaid(said: string, cost: string, role: Role): string {
  // Two lines of about the same length, rather than one and a word.
  const width = said.length > mostLetters ? Math.min(mostLetters, said.length / 2 + 16) : mostLetters
  const [first, second, ...more] = breakLines(said, Math.floor(width))
  const look = { size: 26, weight: 600, role } as const
  const text = (line?: Line) => said.slice(line?.from, line?.to)
  return (
    words(0, 496, text(first), look) +
    (second
      ? words(0, 532, `${text(second)}${more.length > 0 ? '…' : ''}`, look)
      : words(0, 534, cost, { size: 22, role: 'doux' }))
  )
}

const mostLetters = 90

/** Who listens hears what happens, not each point. */
const mostRows = 12

function tableOf(answer: Answer): DataTable {
  const curves = curvesOf(answer)
  const values = curves.map(({ points }) => new Map(points.map(({ t, v }) => [t, v])))
  const times = Array.from(
    { length: Math.floor(answer.range / answer.step) + 1 },
    (_, n) => n * answer.step * 1000,
  )
  const every = Math.ceil(times.length / mostRows)
  return {
    caption: answer.asked,
    head: ['Instant', ...curves.map(({ name }) => name || 'Valeur')],
    rows: times
      .filter((_, n) => n % every === 0)
      .map((t) => [
        formatTime(answer, t / 1000),
        ...values.map((each) => {
          const value = each.get(t)
          return value === undefined ? 'rien' : formatValue(value)
        }),
      ]),
  }
}

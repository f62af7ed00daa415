import { formatCountOf, formatNumber } from '../format.ts'
import { dayWords, originWords } from '../real-replicas/real-replicas.words.ts'
import type { Answer, Outcome } from './answer.ts'
import { preparedQueries } from './prepared-queries.ts'
import { drawnCount, largestFirst, mostOf } from './promql-field.curves.ts'
import { formatValue } from './promql-field.scales.ts'
import { seriesNames } from './series-names.ts'

/** Where the numbers come from: the figure always says. */
export function answererWords({ origin }: Answer): string {
  if (origin.kind === 'live') return originWords(origin)
  return `calculé ici, sur des données enregistrées le ${dayWords(origin.at)}`
}

/** What the answer is made of, and what it took. @param byHand a step takes no time: it shows the same everywhere. */
export function costWords(answer: Answer, byHand: boolean): string {
  const { series, samplesRead, milliseconds, origin, replica } = answer
  const drawn = drawnCount(answer)
  return [
    ...(replica ? [`réplica\u00A0${replica}`] : []),
    count(series.length, 'série') + (drawn < series.length ? `, les ${drawn} plus hautes tracées` : ''),
    ...(samplesRead === undefined ? [] : [`${count(samplesRead, 'échantillon')} lu${plural(samplesRead)}`]),
    ...(byHand || origin.kind === 'live'
      ? [`${formatNumber(milliseconds, milliseconds < 10 ? 1 : 0)}\u00A0ms`]
      : []),
  ].join(' · ')
}

/** What is to be seen, or why it is not, in one sentence. */
export function verdict({ answer, fault, waits }: Outcome, asked: string): string {
  if (fault) return fault.sentence
  if (waits || !answer) return 'La question est posée…'
  if (answer.warning !== undefined) return answer.warning
  if (answer.series.length === 0) return 'Aucune série ne répond à cette question.'
  return preparedQueries.find(({ promql }) => promql === asked)?.words ?? highest(answer)
}

/** The highest value, and whose it is. */
export function highest({ series }: Answer): string {
  const all = largestFirst(series)
  const [first] = all
  const value = first && mostOf(first)
  if (value === undefined || !Number.isFinite(value)) return 'Aucune valeur n’est un nombre.'
  const [name] = seriesNames(all.map(({ labels }) => labels))
  return `Au plus haut\u00A0: ${formatValue(value)}${name ? `, pour ${name}` : ''}.`
}

function count(amount: number, noun: string): string {
  return formatCountOf(amount, noun + plural(amount))
}

function plural(amount: number): string {
  return amount >= 2 ? 's' : ''
}

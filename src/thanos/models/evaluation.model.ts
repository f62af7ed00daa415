import { type Expression, ExpressionError, type Matcher } from './expression.model.ts'
import { increase, type Point, rate, samplesInside, selectInstant } from './promql.model.ts'
import type { Sample } from './sample.model.ts'
import { aggregate, combine, type Labels, withNumber, withoutName } from './vectors.model.ts'

/** A series as it was scraped. */
export interface StoredSeries {
  readonly labels: Labels
  readonly samples: readonly Sample[]
}

/** A series of an answer: a point for each time that was asked for. */
export interface ComputedSeries {
  readonly labels: Labels
  readonly points: readonly Point[]
}

export interface Evaluation {
  readonly series: readonly ComputedSeries[]
  /** As Prometheus counts them: a sample is read again for each window that it is in. */
  readonly samplesRead: number
}

/** Computes an expression over `times` (ascending, ms). @throws ExpressionError */
export function evaluate(
  expression: Expression,
  stored: readonly StoredSeries[],
  times: readonly number[],
): Evaluation {
  let samplesRead = 0

  function computed(part: Expression): number | readonly ComputedSeries[] {
    switch (part.kind) {
      case 'number':
        return part.value
      case 'selector':
        return select(part.matchers).map(({ labels, samples }) => {
          const points = selectInstant(samples, times)
          samplesRead += points.filter(({ v }) => v !== undefined).length
          return { labels, points }
        })
      case 'rate':
      case 'increase': {
        const compute = part.kind === 'rate' ? rate : increase
        const found = select(part.matchers).map(({ labels, samples }) => {
          samplesRead += samplesInside(samples, times, part.range)
          return { labels, points: compute(samples, times, part.range) }
        })
        return withoutName(found)
      }
      case 'aggregate':
        return aggregate(part, vectorOf(part.of))
      case 'arithmetic': {
        const [left, right] = [computed(part.left), computed(part.right)]
        if (typeof left !== 'number' && typeof right !== 'number') return combine(part.operator, left, right)
        return withNumber(part.operator, left, right)
      }
    }
  }

  function vectorOf(part: Expression): readonly ComputedSeries[] {
    const value = computed(part)
    if (typeof value !== 'number') return value
    throw new ExpressionError('On n’agrège que des vecteurs, pas un nombre.')
  }

  const select = (matchers: readonly Matcher[]) => {
    const tests = matchers.map(matcherTest)
    return stored.filter(({ labels }) => tests.every((test) => test(labels)))
  }

  const value = computed(expression)
  const series =
    typeof value === 'number'
      ? [{ labels: {}, points: times.map((t) => ({ t, v: value })) }]
      : value.filter(({ points }) => points.some(({ v }) => v !== undefined))
  return { series, samplesRead }
}

/** Regular expressions hold for the whole value; a label that is not there is empty. */
function matcherTest({ label, operator, value }: Matcher): (labels: Labels) => boolean {
  const negated = operator.startsWith('!')
  if (operator === '=' || operator === '!=') return (labels) => ((labels[label] ?? '') === value) !== negated
  const whole = new RegExp(`^(?:${value})$`, 's')
  return (labels) => whole.test(labels[label] ?? '') !== negated
}

/** The times of a range query: from `start` to `end`, in ms. */
export function timesOf(start: number, end: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, n) => start + n * step)
}

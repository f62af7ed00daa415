import type { Role } from '../../../figures/drawing.ts'
import type { ComputedSeries } from '../../models/evaluation.model.ts'
import type { Answer } from './answer.ts'
import { seriesNames } from './series-names.ts'

/** A line of the chart. */
export interface Curve {
  readonly name: string
  readonly points: readonly Known[]
  readonly role: Role
  readonly dash: string | undefined
}

/** A point that has a place on a chart. */
interface Known {
  readonly t: number
  readonly v: number
}

/** More lines are a thicket. */
const mostLines = 20

/** The series of an answer as lines, the largest where they are many. */
export function curvesOf({ series }: Answer): readonly Curve[] {
  const drawn = largestFirst(series).slice(0, mostLines)
  const names = seriesNames(drawn.map(({ labels }) => labels))
  return drawn.map((each, n) => ({
    name: names[n] ?? '',
    points: knownOf(each),
    role: isFailure(each) ? 'danger' : 'prometheus',
    dash: dashes[n % dashes.length],
  }))
}

export function drawnCount({ series }: Answer): number {
  return Math.min(mostLines, series.length)
}

export function largestFirst(series: readonly ComputedSeries[]): readonly ComputedSeries[] {
  const most = new Map(series.map((each) => [each, mostOf(each)]))
  return [...series].sort((one, other) => (most.get(other) ?? 0) - (most.get(one) ?? 0) || 0)
}

/** The highest value of a series; −Infinity where none is a number. */
export function mostOf(series: ComputedSeries): number {
  return knownOf(series).reduce((most, { v }) => Math.max(most, v), Number.NEGATIVE_INFINITY)
}

/** What is no number stands nowhere on a chart. */
function knownOf({ points }: ComputedSeries): readonly Known[] {
  return points.flatMap(({ t, v }) => (v !== undefined && Number.isFinite(v) ? [{ t, v }] : []))
}

/** What says that it failed is red. */
function isFailure({ labels }: ComputedSeries): boolean {
  return /^5\d\d$/.test(labels.code ?? '')
}

const dashes = [undefined, '2 9', '18 8', '18 8 2 8'] as const

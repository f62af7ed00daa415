import { type Aggregation, type Arithmetic, ExpressionError } from './expression.model.ts'
import type { Point } from './promql.model.ts'

export type Labels = Readonly<Record<string, string>>

interface Series {
  readonly labels: Labels
  readonly points: readonly Point[]
}

/** Series without their name, which a computed value no longer has. @throws ExpressionError where two become the same. */
export function withoutName(series: readonly Series[]): readonly Series[] {
  const named = series.map(({ labels: { __name__, ...labels }, points }) => ({ labels, points }))
  if (new Set(named.map(keyOf)).size < named.length)
    throw new ExpressionError('Plusieurs séries ne diffèrent que par leur nom\u00A0: le calcul le leur ôte.')
  return named
}

/** Makes one series of each group. */
export function aggregate(
  grouping: {
    readonly operation: Aggregation
    readonly labels: readonly string[]
    readonly without: boolean
  },
  series: readonly Series[],
): readonly Series[] {
  const { operation, labels: named, without } = grouping
  const isKept = (label: string) =>
    without ? label !== '__name__' && !named.includes(label) : named.includes(label)
  const groups = new Map<string, { labels: Labels; members: Series[] }>()
  for (const each of series) {
    const labels = Object.fromEntries(Object.entries(each.labels).filter(([label]) => isKept(label)))
    const key = keyOf({ labels })
    const group = groups.get(key) ?? { labels, members: [] }
    group.members.push(each)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ labels, members }) => ({
    labels,
    points: (members[0]?.points ?? []).map(({ t }, n) => {
      const values = members.flatMap(({ points }) => points[n]?.v ?? [])
      return { t, v: values.length > 0 ? operations[operation](values) : undefined }
    }),
  }))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const operations: Readonly<Record<Aggregation, (values: readonly number[]) => number>> = {
  sum,
  avg: (values) => sum(values) / values.length,
  // A NaN counts only where there is nothing else.
  min: (values) => values.reduce((least, value) => (value < least || Number.isNaN(least) ? value : least)),
  max: (values) => values.reduce((most, value) => (value > most || Number.isNaN(most) ? value : most)),
  count: (values) => values.length,
}

/** Computes with a number on one side or on both. */
export function withNumber(
  operator: Arithmetic,
  left: number | readonly Series[],
  right: number | readonly Series[],
): number | readonly Series[] {
  const compute = operators[operator]
  if (typeof left === 'number' && typeof right === 'number') return compute(left, right)
  const [series, of] =
    typeof left === 'number'
      ? [right as readonly Series[], (value: number) => compute(left, value)]
      : [left, (value: number) => compute(value, right as number)]
  const computed = series.map(({ labels, points }) => ({
    labels,
    points: points.map(({ t, v }) => ({ t, v: v === undefined ? undefined : of(v) })),
  }))
  return withoutName(computed)
}

/** Computes series by series, of those with the same labels on both sides. @throws ExpressionError where one side has several of them. */
export function combine(
  operator: Arithmetic,
  left: readonly Series[],
  right: readonly Series[],
): readonly Series[] {
  const compute = operators[operator]
  const others = new Map(withoutName(right).map((each) => [keyOf(each), each]))
  return withoutName(left).flatMap((one) => {
    const other = others.get(keyOf(one))
    if (!other) return []
    const points = one.points.map(({ t, v }, n) => {
      const second = other.points[n]?.v
      return { t, v: v === undefined || second === undefined ? undefined : compute(v, second) }
    })
    return { labels: one.labels, points }
  })
}

const operators: Readonly<Record<Arithmetic, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
}

/** The same for the same labels, in whatever order. */
function keyOf({ labels }: { readonly labels: Labels }): string {
  return JSON.stringify(Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1)))
}

import type { Hole } from '../../models/replica-gap.model.ts'
import type { Answer } from './answer.ts'

/** Where no series has an answer, between others and at the end, in seconds. What was before the first is not known. */
export function holesOf({ series, range, step }: Answer): readonly Hole[] {
  const answered = series.flatMap(({ points }) => points.flatMap(({ t, v }) => (v === undefined ? [] : t)))
  const times = [...new Set(answered)].sort((one, other) => one - other).map((t) => t / 1000)
  if (times.length === 0) return []
  return [...times, range + step].flatMap((to, n) => {
    const from = times[n - 1]
    return from !== undefined && to - from > 1.5 * step ? [{ from, to: Math.min(to, range) }] : []
  })
}

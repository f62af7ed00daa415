import type { Labels } from '../../models/vectors.model.ts'

/** Names that tell series apart: the values of the labels in which they differ, what tells most of them apart before all. Of one series alone, none. */
export function seriesNames(all: readonly Labels[]): readonly string[] {
  const labels = [...new Set(all.flatMap((each) => Object.keys(each)))].sort()
  const differing = labels
    .map((label) => ({ label, values: new Set(all.map((each) => each[label] ?? '')).size }))
    .filter(({ values }) => values > 1)
    .sort((one, other) => other.values - one.values)
  return all.map((each) => differing.flatMap(({ label }) => each[label] ?? []).join(' '))
}

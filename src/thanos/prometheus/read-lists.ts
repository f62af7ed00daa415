import { nonsense } from './nonsense.ts'
import { isLabels, isRecord, isStrings } from './shapes.ts'

/** What a metric is, by what its targets say of it. */
export interface Metadata {
  readonly type: string
  readonly help: string
}

/** Names of labels or metrics. @throws SourceError */
export function readStrings(data: unknown): readonly string[] {
  if (isStrings(data)) return data
  throw nonsense(data)
}

/** The labels of series. @throws SourceError */
export function readLabelSets(data: unknown): readonly Readonly<Record<string, string>>[] {
  if (Array.isArray(data) && data.every(isLabels)) return data
  throw nonsense(data)
}

/** What metrics are, by name; where targets disagree, what the first says. @throws SourceError */
export function readMetadata(data: unknown): ReadonlyMap<string, Metadata> {
  if (!isRecord(data)) throw nonsense(data)
  const read = Object.entries(data).map(([name, targets]): [string, Metadata] => {
    const [first]: readonly unknown[] = Array.isArray(targets) ? targets : []
    if (!isRecord(first) || typeof first.type !== 'string') throw nonsense(targets)
    return [name, { type: first.type, help: typeof first.help === 'string' ? first.help : '' }]
  })
  return new Map(read)
}

/** The version of a source, as `2.42.0`: what a distribution adds to it says nothing in a room. @throws SourceError */
export function readBuild(data: unknown): string {
  if (!isRecord(data) || typeof data.version !== 'string') throw nonsense(data)
  return data.version.replace(/\+.*/, '')
}

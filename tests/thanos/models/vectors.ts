import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample } from '../../../src/thanos/models/sample.model.ts'

/** A sample as the vector files write it. */
export type Pair = readonly [t: number, v: number | 'StaleNaN' | 'NaN']

/** What a vector file under `vectors/` holds. */
export function readVectors<T>(name: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', `${name}.json`), 'utf8'))
}

export function toSamples(pairs: readonly Pair[]): readonly Sample[] {
  return pairs.map(([t, v]) => {
    if (v === 'StaleNaN') return { t, v: Number.NaN, stale: true }
    return { t, v: v === 'NaN' ? Number.NaN : v }
  })
}

export function toPairs(samples: readonly Sample[]): readonly Pair[] {
  return samples.map(({ t, v, stale }) => [t, stale ? 'StaleNaN' : Number.isNaN(v) ? 'NaN' : v])
}

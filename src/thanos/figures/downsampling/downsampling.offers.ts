import { queryCost, type RangeQuery } from '../../models/query-cost.model.ts'

/** Seconds: `window` is the shortest usual one that reads the resolution. */
export const resolutions = [
  { name: 'Brut', resolution: 0, window: 300 },
  { name: 'Copie à 5\u00A0min', resolution: 300, window: 600 },
  { name: 'Copie à 1\u00A0h', resolution: 3600, window: 7200 },
] as const

/** What a resolution costs the query; `read` says whether it is the one that the query reads. */
export interface Offer {
  readonly name: string
  readonly call: string
  readonly samples: number
  readonly read: boolean
}

/** The three of them, raw first. @param current seconds of the one that the query reads. */
export function offersOf(query: RangeQuery, current: number): readonly [Offer, Offer, Offer] {
  const [raw, fine, coarse] = resolutions
  return [offer(raw, query, current), offer(fine, query, current), offer(coarse, query, current)]
}

function offer(
  { name, resolution, window }: (typeof resolutions)[number],
  query: RangeQuery,
  current: number,
): Offer {
  const read = resolution === current
  const asked = read ? query : { ...query, window, step: Math.max(query.step, 5 * resolution) }
  const { samplesRead } = queryCost(asked, resolution !== 0 || read)
  return { name, call: `rate(…[${promqlDuration(asked.window)}])`, samples: samplesRead, read }
}

function promqlDuration(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400}d`
  return seconds % 3600 === 0 ? `${seconds / 3600}h` : `${seconds / 60}m`
}

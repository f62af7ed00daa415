import { resolutions } from './downsampling.model.ts'

/** Functions that need several samples in their range: they may not read anything coarser than half of it. */
const rateLike =
  'rate irate increase delta idelta deriv predict_linear holt_winters double_exponential_smoothing'.split(' ')

/** What `max_source_resolution=auto` stands for: a fifth of the query's step, in ms. */
export function autoResolution(step: number): number {
  return step / 5
}

/** The coarsest resolution that a selector may read, in ms (pkg/query/querier.go, since Thanos 0.38). */
export function maxResolution(maxSourceResolution: number, range: number, promqlFunction: string): number {
  return rateLike.includes(promqlFunction)
    ? Math.min(maxSourceResolution, Math.floor(range / 2))
    : maxSourceResolution
}

/** The coarsest stored resolution not above a limit, in ms; 0 is raw. */
export function pickResolution(limit: number): number {
  if (limit >= resolutions.oneHour) return resolutions.oneHour
  return limit >= resolutions.fiveMinutes ? resolutions.fiveMinutes : resolutions.raw
}

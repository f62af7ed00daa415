/** One sample of a series: `t` in milliseconds, `v` the value. */
export interface Sample {
  readonly t: number
  readonly v: number
  /** Prometheus's stale marker, a NaN that says that the series ended; `v` is then NaN. */
  readonly stale?: true
}

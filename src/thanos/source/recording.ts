/** A real outage, as `npm run record` has seen it. Times are in seconds since 1970. */
export interface Recording {
  readonly format: 1
  readonly from: number
  readonly to: number
  /** From scrape to scrape. */
  readonly interval: number
  readonly events: readonly RecordedEvent[]
  readonly replicas: { readonly A: RecordedReplica; readonly B: RecordedReplica }
}

export interface RecordedEvent {
  readonly at: number
  readonly what: 'spike' | 'deploy' | 'kill A' | 'start A'
}

/** What one of the two Prometheus has answered, word for word. */
export interface RecordedReplica {
  /** Its configuration, as YAML. */
  readonly config: string
  /** To `status/buildinfo`. */
  readonly build: unknown
  /** To an instant query for all samples of all series. */
  readonly samples: unknown
  /** To a range query for the rate that the figure shows. */
  readonly rate: unknown
  /** `meta.json` of each of its blocks. */
  readonly blocks: readonly unknown[]
}

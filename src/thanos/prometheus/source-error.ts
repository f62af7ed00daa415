/** What went wrong between us and a source; each kind has one way to go on. */
export type SourceErrorKind =
  | 'promql' // the expression is wrong, or can't be computed
  | 'too-many-points'
  | 'too-many-samples'
  | 'timeout' // the source gave up
  | 'slow' // we gave up
  | 'partial' // a Thanos that would rather say nothing than half
  | 'unreachable'
  | 'refused'
  | 'failed'
  | 'not-prometheus'
  | 'truncated'
  | 'nonsense'
  | 'too-large'

/** A source has not answered as it should: a sentence for the room, and `detail`, its own words. */
export class SourceError extends Error {
  readonly kind: SourceErrorKind
  readonly detail: string
  /** Where in the expression, counted in UTF-16 units from its beginning, if that was said. */
  readonly at: number | undefined

  constructor(kind: SourceErrorKind, sentence: string, detail = '', at?: number) {
    super(sentence)
    this.name = 'SourceError'
    this.kind = kind
    this.detail = detail
    this.at = at
  }
}

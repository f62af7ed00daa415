/** A mistake in a diagram's source, or with `quiet` what could be better in it: `line` counts from 1. */
export interface SourceMistake {
  readonly line: number
  readonly message: string
  readonly hint: string
  readonly quiet?: true
}

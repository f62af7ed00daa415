import type { CheckedTalk, Finding } from '../rule.ts'

/** What a check has found, and what of it could not be done. */
export interface CheckResult {
  readonly talk: CheckedTalk
  /** In the order of the files. */
  readonly findings: readonly Finding[]
  /** Why the check is not whole; empty if it is. */
  readonly incomplete: readonly string[]
  /** Paths of the contact sheets that were written. */
  readonly sheets: readonly string[]
}

/** What to check a talk for. */
export interface CheckWishes {
  /** By name. */
  readonly rules: ReadonlySet<string>
  readonly sheets?: boolean
  readonly projector?: boolean
  /** Slides to look at; all of them unless told otherwise. */
  readonly only?: (slide: string) => boolean
}

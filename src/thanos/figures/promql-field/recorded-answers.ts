import { computeAnswers } from './compute-answer.ts'
import { drawPromqlField } from './promql-field.picture.ts'
import type { KnownAnswers } from './promql-field.state.ts'
import { recordedNames } from './recorded-names.ts'

/** What the build draws of a recording: the same at every time. */
export function recordedAnswers(recording: unknown): KnownAnswers {
  const answer = computeAnswers(recording)
  return {
    draw: (asked, byHand) => drawPromqlField(asked, answer(asked), byHand),
    faultOf: (asked) => answer(asked).fault,
    names: recordedNames(recording),
  }
}

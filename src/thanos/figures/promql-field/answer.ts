import type { ComputedSeries } from '../../models/evaluation.model.ts'
import type { ReplicaName } from '../../models/replica-gap.model.ts'
import type { Live, Recorded } from '../../source/seen.ts'

/** What has been answered to a question. */
export interface Answer {
  readonly asked: string
  /** Times in ms since `from`. */
  readonly series: readonly ComputedSeries[]
  /** Seconds since 1970: where the chart begins. */
  readonly from: number
  /** Seconds: how long it is, and from point to point. */
  readonly range: number
  readonly step: number
  readonly samplesRead: number | undefined
  /** From the question to the answer. */
  readonly milliseconds: number
  readonly origin: Recorded | Live
  /** A sentence, where the source had something to add. */
  readonly warning?: string
  /** Which of two has answered. */
  readonly replica: ReplicaName | undefined
}

/** Why there is no answer, as a sentence for the room. */
export interface Fault {
  readonly sentence: string
  /** Where in the question, if that is known. */
  readonly at?: number | undefined
}

/** What there is to be seen of a question. */
export interface Outcome {
  /** The newest, which may be of a question before. */
  readonly answer: Answer | undefined
  readonly fault?: Fault | undefined
  /** Whether the answer to this question is still to come. */
  readonly waits?: boolean
}

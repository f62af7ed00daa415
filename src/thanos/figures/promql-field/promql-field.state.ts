import type { PrometheusClient } from '@prometheus-io/codemirror-promql'
import type { Picture } from '../../../figures/picture.ts'
import type { Fault } from './answer.ts'

export interface PromqlFieldState {
  /** What stands in the field. */
  readonly draft: string
  /** What was asked last. */
  readonly asked: string
  /** Whether somebody has asked it, and not a step. */
  readonly byHand: boolean
  readonly known: KnownAnswers | undefined
}

/** What answers, and what draws it: the build has both, a page when its slide is in view. */
export interface KnownAnswers {
  draw(asked: string, byHand: boolean): Picture
  /** What is wrong with a question that was asked. */
  faultOf(asked: string): Fault | undefined
  /** Whoever knows the names of metrics and labels. */
  readonly names: Names
}

/** What the editor's PromQL asks for when it completes a name. */
export type Names = Pick<PrometheusClient, 'metricNames' | 'labelNames' | 'labelValues' | 'metricMetadata'>

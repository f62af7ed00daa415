import type { Figure } from '../../figures/figure.ts'
import { cardinalityFigure } from './cardinality/cardinality.ts'
import { downsamplingFigure } from './downsampling/downsampling.ts'
import type { KnownAnswers } from './promql-field/promql-field.state.ts'
import { promqlField } from './promql-field/promql-field.ts'
import { queryCost } from './query-cost/query-cost.ts'
import type { KnownReplicas } from './real-replicas/real-replicas.state.ts'
import { realReplicas } from './real-replicas/real-replicas.ts'
import { replicaGap } from './replica-gap/replica-gap.ts'
import { tsdbBlocks } from './tsdb-blocks/tsdb-blocks.ts'

/** Every figure that a slide may show. */
export const allFigures = figuresWith()

/** The same, with what the build draws of real replicas, and answers of them. */
export function figuresWith(replicas?: KnownReplicas, answers?: KnownAnswers): readonly Figure[] {
  return [
    queryCost,
    cardinalityFigure,
    replicaGap,
    tsdbBlocks,
    downsamplingFigure,
    realReplicas(replicas),
    promqlField(answers),
  ]
}

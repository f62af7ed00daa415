import type { Figure } from '../../figures/figure.ts'
import { cardinalityFigure } from './cardinality/cardinality.ts'
import { downsamplingFigure } from './downsampling/downsampling.ts'
import { queryCost } from './query-cost/query-cost.ts'
import type { KnownReplicas } from './real-replicas/real-replicas.state.ts'
import { realReplicas } from './real-replicas/real-replicas.ts'
import { replicaGap } from './replica-gap/replica-gap.ts'
import { tsdbBlocks } from './tsdb-blocks/tsdb-blocks.ts'

/** Every figure that a slide may show. */
export const allFigures = figuresWith(undefined)

/** The same, with what the build draws of real replicas. */
export function figuresWith(replicas: KnownReplicas | undefined): readonly Figure[] {
  return [queryCost, cardinalityFigure, replicaGap, tsdbBlocks, downsamplingFigure, realReplicas(replicas)]
}

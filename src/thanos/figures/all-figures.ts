import type { Figure } from '../../figures/figure.ts'
import { cardinalityFigure } from './cardinality/cardinality.ts'
import { downsamplingFigure } from './downsampling/downsampling.ts'
import { queryCost } from './query-cost/query-cost.ts'
import { replicaGap } from './replica-gap/replica-gap.ts'
import { tsdbBlocks } from './tsdb-blocks/tsdb-blocks.ts'

/** Every figure that a slide may show. */
export const allFigures: readonly Figure[] = [
  queryCost,
  cardinalityFigure,
  replicaGap,
  tsdbBlocks,
  downsamplingFigure,
]

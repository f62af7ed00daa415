import { cardinalityFigure } from './cardinality.ts'
import { downsamplingFigure } from './downsampling.ts'
import type { Figure } from './figure.ts'
import { queryCost } from './query-cost.ts'
import { replicaGap } from './replica-gap.ts'
import { tsdbBlocks } from './tsdb-blocks.ts'

/** Every figure that a slide may show. */
export const allFigures: readonly Figure[] = [
  queryCost,
  cardinalityFigure,
  replicaGap,
  tsdbBlocks,
  downsamplingFigure,
]

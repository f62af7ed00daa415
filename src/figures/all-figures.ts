import type { Figure } from './figure.ts'
import { queryCost } from './query-cost.ts'

/** Every figure that a slide may show. */
export const allFigures: readonly Figure[] = [queryCost]

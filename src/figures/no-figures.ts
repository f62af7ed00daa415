import type { Figure } from './figure.ts'

/** Of a talk without figures of its own. */
export const allFigures: readonly Figure[] = []

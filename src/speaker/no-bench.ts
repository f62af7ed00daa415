import type { BenchAction } from './bench.ts'

/** Of a talk without machinery of its own. */
export const actions: readonly BenchAction[] = []

export function follow(): void {}

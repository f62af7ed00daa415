import type { RigAction } from './rig.ts'

/** Of a talk without machinery of its own. */
export const actions: readonly RigAction[] = []

export function follow(): void {}

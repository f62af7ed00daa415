import type { Progress } from '../../src/cli/check/progress.ts'

/** Progress that nobody sees. */
export const silence: Progress = { say() {}, end() {} }

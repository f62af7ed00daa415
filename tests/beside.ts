import { describe, type SuiteOptions } from 'vitest'

/** A group of tests, in turn, that goes beside the groups and `test.concurrent` next to it: for what waits more than it works. */
export function beside(name: string, options: SuiteOptions, tests: () => void): void {
  describe(name, { ...options, concurrent: true }, () => {
    describe('in turn', { concurrent: false }, tests)
  })
}

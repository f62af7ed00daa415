import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const browser = 'tests/**/*.browser.test.ts'

/** Unit tests run in Node; browser tests drive a real Chromium on the built site, which `tests/browser/site.ts` builds and serves first. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [browser],
          testTimeout: 60_000, // a busy machine is no fault
          maxWorkers: '100%', // one core would wait otherwise
          isolate: false, // no file leaves anything behind that another could meet
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: 'tests/browser/site.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          retry: 1, // a browser on a busy machine may stumble once; the report says so
          expect: { poll: { timeout: 60_000, interval: 20 } },
          maxWorkers: Math.min(4, availableParallelism()), // each has a browser, of several processes
          isolate: false, // as above
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { wordsPlugin } from './src/build/pages/words-plugin.ts'
import { localeOf } from './src/words/locales.ts'

/** What takes longest, so that no core waits for it at the end; first of all what does not need the built site, and what waits for others' time. */
const longest = [
  'labo.test',
  'faults.browser.test',
  'draw.browser.test',
  'real-replicas.browser.test',
  'talk.browser.test',
  'live.browser.test',
  'speaker.browser.test',
  'offline.browser.test',
  'keys.browser.test',
  'salle.browser.test',
  'site-folder.browser.test',
  'pdf.browser.test',
]

/** Long files first, and those without a browser last: they fill the time that is left. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex((name) => moduleId.endsWith(`/${name}.ts`))
      if (index >= 0) return index
      return longest.length + (moduleId.endsWith('.browser.test.ts') ? 0 : 1)
    }
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}

/**
 * Code is compiled for speed later than usual: much of a test runs a few times, and no core is free to compile it (unit tests: 59 s of
 * processor; 50). Node 22 knows no such option.
 */
const lateOptimizing = process.versions.node.startsWith('20.') ? ['--interrupt-budget=2000000'] : []
for (const option of lateOptimizing) setFlagsFromString(option)

/** Most tests run in Node; those named `.browser` drive a real Chromium on a built site, which `tests/browser/sites.ts` builds and serves. */
export default defineConfig({
  plugins: [wordsPlugin(() => localeOf('fr'))],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/debian-packages.ts', 'tests/browser/sites.ts'],
    sequence: { sequencer: LongestFirst },
    isolate: false, // no file leaves anything behind that another could meet
    execArgv: lateOptimizing,
    // A worker's browser works while it waits, as the builder of sites does. One more loads all of the code once more, and has no core (301 s; 298).
    maxWorkers: Math.min(availableParallelism(), 8),
    testTimeout: 300_000, // a busy machine is no fault
    hookTimeout: 600_000, // sites are built meanwhile, and the whole talk is walked through
    expect: { poll: { timeout: 60_000, interval: 50 } },
  },
})

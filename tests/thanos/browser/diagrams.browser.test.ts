import { afterAll, beforeAll, describe } from 'vitest'
import { type Harness, startHarness } from '../../diagrams/harness.ts'
import { drawnOnce, testDrawings } from '../../diagrams/test-drawings.ts'
import { badges, slides } from '../../real-talk.ts'
import { soak } from '../../soak.ts'

const sources = new Map(slides.flatMap(({ diagrams }) => diagrams.map(({ id, source }) => [id, source])))

// tests/diagrams has one of each kind of step, and of part.
describe.runIf(soak)('the diagrams of the talk', () => {
  let harness: Harness
  beforeAll(async () => {
    harness = await startHarness(badges)
  })
  afterAll(() => harness.close())

  testDrawings(
    sources,
    () => harness,
    drawnOnce(() => harness),
  )
})

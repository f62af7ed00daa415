import { afterAll, beforeAll } from 'vitest'
import { type Harness, startHarness } from '../../diagrams/harness.ts'
import { drawnOnce, testDrawings } from '../../diagrams/test-drawings.ts'
import { slides } from '../../real-talk.ts'
import { soak } from '../../soak.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
}, 180_000)
afterAll(() => harness.close())

const all = slides.flatMap(({ diagrams, steps }) => diagrams.map(({ id, source }) => ({ id, source, steps })))
/** The one with most steps: tests/diagrams has one of each kind. Soaking, all. */
const drawn = soak ? all : all.toSorted((one, other) => other.steps - one.steps).slice(0, 1)
const sources = new Map(drawn.map(({ id, source }) => [id, source]))

testDrawings(
  sources,
  () => harness,
  drawnOnce(() => harness),
)

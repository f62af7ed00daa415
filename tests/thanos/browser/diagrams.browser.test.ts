import { afterAll, beforeAll } from 'vitest'
import { type Harness, startHarness } from '../../diagrams/harness.ts'
import { drawnOnce, testDrawings } from '../../diagrams/test-drawings.ts'
import { slides } from '../../real-talk.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
}, 180_000)
afterAll(() => harness.close())

const sources = new Map(slides.flatMap(({ diagrams }) => diagrams.map(({ id, source }) => [id, source])))

testDrawings(
  sources,
  () => harness,
  drawnOnce(() => harness),
)

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkTalk, openTalk } from '../../../src/cli/check/check-talk.ts'
import { silence } from '../../../src/cli/progress.ts'
import { soak } from '../../soak.ts'
import { copyTalk } from '../../talk-copy.ts'
import { mutate, placeOf } from './mutate.ts'
import { type Mutation, pictureMutations } from './mutations.ts'

const project = join(import.meta.dirname, '../../..')
const { root, remove } = copyTalk()
afterAll(remove)

/** Faults at different places are put into one talk. */
const talks = pictureMutations.reduce<Mutation[][]>((talks, mutation) => {
  const talk = talks.find((faults) => faults.every(({ find }) => find !== mutation.find))
  if (talk) talk.push(mutation)
  else talks.push([mutation])
  return talks
}, [])

/** The slides that faults were put into: the others need not be looked at again. */
async function slidesOf(faults: readonly Mutation[]): Promise<Set<string>> {
  const slides = [...(await openTalk(root)).origins]
  return new Set(
    faults.flatMap(({ file, put }) =>
      slides.flatMap(([id, { source }]) => (source.file === file && source.body.includes(put) ? [id] : [])),
    ),
  )
}

/** tests/cli/faults.browser.test.ts has one of each in a smaller talk. */
describe.runIf(soak).each(talks.map((faults) => [faults.length, faults] as const))(
  'of %i faults',
  (_count, faults) => {
    let places: string[]
    beforeAll(async () => {
      cpSync(join(project, 'slides'), join(root, 'slides'), { recursive: true })
      for (const fault of faults) mutate(root, fault)
      const slides = await slidesOf(faults)
      const rules = new Set(faults.map(({ rule }) => rule))
      const { findings } = await checkTalk(root, { rules, only: (id) => slides.has(id) }, silence)
      places = findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)
    })

    test.each(faults.map((fault) => [fault.name, fault] as const))('%s is found', (_name, fault) => {
      expect(places).toContain(placeOf(root, fault))
    })
  },
)

import { afterAll, beforeEach, expect, test } from 'vitest'
import { checkTalk } from '../../../src/cli/check/check-talk.ts'
import { allRules } from '../../../src/cli/check/rule-list.ts'
import { silence } from '../../../src/cli/progress.ts'
import { soak } from '../../soak.ts'
import { copyTalk } from '../../talk-copy.ts'
import { mutate, placeOf } from './mutate.ts'
import { type Mutation, pictureMutations, textMutations } from './mutations.ts'

const { root, restore, remove } = copyTalk()
afterAll(remove)
beforeEach(restore)

const rules = new Set(
  allRules.filter(({ group }) => group === 'texte' || group === 'temps').map(({ name }) => name),
)

test('the real talk has no fault', async () => {
  expect((await checkTalk(root, { rules }, silence)).findings).toEqual([])
})

test('there are at least forty faults to find', () => {
  expect(textMutations.length + pictureMutations.length).toBeGreaterThanOrEqual(40)
})

/** What the check says of the talk with these faults: rule and place. */
async function placesFound(mutations: readonly Mutation[], only: ReadonlySet<string>): Promise<string[]> {
  for (const mutation of mutations) mutate(root, mutation)
  const { findings } = await checkTalk(root, { rules: only }, silence)
  return findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)
}

test('a fault of every rule is found, all at once', async () => {
  const ofEachRule = textMutations.filter(
    ({ rule }, index) => textMutations.findIndex((other) => other.rule === rule) === index,
  )
  const found = await placesFound(ofEachRule, rules)
  for (const mutation of ofEachRule) expect(found, mutation.name).toContain(placeOf(root, mutation))
})

/** Soaking: tests/cli asks each rule for more. */
test.runIf(soak).each(textMutations.map((mutation) => [mutation.name, mutation] as const))(
  '%s is found',
  async (_name, mutation) => {
    // An exemption is judged by all the rules that it may exempt from.
    const only = rules.has(mutation.rule) ? new Set([mutation.rule]) : rules
    expect(await placesFound([mutation], only)).toContain(placeOf(root, mutation))
  },
)

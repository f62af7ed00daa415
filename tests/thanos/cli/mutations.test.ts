import { afterAll, beforeEach, expect, test } from 'vitest'
import { checkTalk } from '../../../src/cli/check/check-talk.ts'
import { allRules } from '../../../src/cli/check/rule-list.ts'
import { silence } from '../../../src/cli/progress.ts'
import { soak } from '../../soak.ts'
import { copyTalk } from '../../talk-copy.ts'
import { mutate, placeOf } from './mutate.ts'
import { pictureMutations, textMutations } from './mutations.ts'

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

/** One for each rule, which tests/cli asks more of; soaking, all. */
const mutations = textMutations.filter(
  ({ rule }, index) => soak || textMutations.findIndex((other) => other.rule === rule) === index,
)

test.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
  '%s is found',
  async (_name, mutation) => {
    mutate(root, mutation)
    // An exemption is judged by all the rules that it may exempt from.
    const only = rules.has(mutation.rule) ? new Set([mutation.rule]) : rules
    const { findings } = await checkTalk(root, { rules: only }, silence)
    const places = findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)
    expect(places).toContain(placeOf(root, mutation))
  },
)

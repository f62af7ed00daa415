import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { allRules } from '../../src/cli/check/rule-list.ts'
import { silence } from '../../src/cli/progress.ts'
import { mutate, placeOf } from './mutate.ts'
import { pictureMutations, textMutations } from './mutations.ts'

const project = join(import.meta.dirname, '../..')
const root = mkdtempSync(join(tmpdir(), 'mutations-'))
afterAll(() => rmSync(root, { recursive: true }))
beforeEach(() => {
  for (const name of ['slides', 'assets', 'index.html'])
    cpSync(join(project, name), join(root, name), { recursive: true })
})

const rules = new Set(
  allRules.filter(({ group }) => group === 'texte' || group === 'temps').map(({ name }) => name),
)

test('the real talk has no fault', async () => {
  expect((await checkTalk(root, { rules }, silence)).findings).toEqual([])
})

test('there are at least forty faults to find', () => {
  expect(textMutations.length + pictureMutations.length).toBeGreaterThanOrEqual(40)
})

test.each(textMutations.map((mutation) => [mutation.name, mutation] as const))(
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

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { allRules } from '../../src/cli/check/rule-list.ts'
import { silence } from '../../src/cli/progress.ts'
import { findingLines } from './finding-lines.ts'

const root = join(import.meta.dirname, '../fixtures/faults')
const rules = allRules.filter(({ group }) => group === 'texte' || group === 'temps').map(({ name }) => name)

test('a talk with faults of every rule gives exactly them, and its near misses stay silent', async () => {
  const { findings } = await checkTalk(root, { rules: new Set(rules) }, silence)
  const expected = readFileSync(join(root, 'text.problems.txt'), 'utf8').trimEnd().split('\n')
  expect(findingLines(findings)).toEqual(expected)
})

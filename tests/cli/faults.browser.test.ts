import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { allRules } from '../../src/cli/check/rule-list.ts'
import { silence } from '../../src/cli/progress.ts'
import { copyTalk } from '../talk-copy.ts'
import { findingLines } from './finding-lines.ts'

const faults = join(import.meta.dirname, '../fixtures/faults')
const { root, remove } = copyTalk(faults)
afterAll(remove)

const rules = allRules.filter(({ group }) => group === 'image').map(({ name }) => name)

test('a deck with faults of every rule gives exactly them, and its near misses stay silent', async () => {
  const { findings, incomplete } = await checkTalk(root, { rules: new Set(rules) }, silence)
  const expected = readFileSync(join(faults, 'picture.problems.txt'), 'utf8').trimEnd().split('\n')
  expect(findingLines(findings)).toEqual(expected)
  expect(incomplete).toEqual([])
}, 300_000)

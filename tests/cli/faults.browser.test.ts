import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { allRules } from '../../src/cli/check/rule-list.ts'
import { silence } from '../../src/cli/progress.ts'
import { soak } from '../soak.ts'
import { copyTalk } from '../talk-copy.ts'
import { findingLines } from './finding-lines.ts'

const faults = join(import.meta.dirname, '../fixtures/faults')
const { root, remove } = copyTalk(faults)
afterAll(remove)

const rules = allRules.filter(({ group }) => group === 'image').map(({ name }) => name)
const chapter = readFileSync(join(faults, 'slides/02-image.md'), 'utf8')
/** The slides made for these rules, and those made for others where they find something. Soaking, all. */
const made = [...chapter.matchAll(/^id: (.*)$/gm)].map(([, id]) => id)
const looked = new Set([...made, 'code-long', 'images', 'titres-sautes'])

test('a deck with faults of every rule gives exactly them, and its near misses stay silent', async () => {
  const wishes = { rules: new Set(rules), only: (id: string) => soak || looked.has(id) }
  const { findings, incomplete } = await checkTalk(root, wishes, silence)
  const expected = readFileSync(join(faults, 'picture.problems.txt'), 'utf8').trimEnd().split('\n')
  expect(findingLines(findings)).toEqual(expected)
  expect(incomplete).toEqual([])
}, 300_000)

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { allRules } from '../../src/cli/check/rule-list.ts'
import { mutate } from './mutate.ts'
import { pictureMutations } from './mutations.ts'
import { copyProject } from './project-copy.ts'
import { silence } from './silence.ts'

const project = join(import.meta.dirname, '../..')
const { root, remove } = copyProject()
afterAll(remove)
beforeEach(() => cpSync(join(project, 'slides'), join(root, 'slides'), { recursive: true }))

const rules = new Set(allRules.filter(({ group }) => group === 'image').map(({ name }) => name))

/** The slides that the faults are put into: all others need not be looked at again for each. */
const touched = [
  'failure-domain',
  'lectra',
  'retention',
  'contournement-grafana',
  'deduplication',
  'presentation',
]

test.each(pictureMutations.map((mutation) => [mutation.name, mutation] as const))(
  '%s is found',
  async (_name, mutation) => {
    const expected = mutate(root, mutation)
    const { findings } = await checkTalk(root, { rules, only: (slide) => touched.includes(slide) }, silence)
    expect(findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toContain(expected)
  },
  120_000,
)

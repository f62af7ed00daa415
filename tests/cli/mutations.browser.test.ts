import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { checkTalk, openTalk } from '../../src/cli/check/check-talk.ts'
import { mutate } from './mutate.ts'
import { type Mutation, pictureMutations } from './mutations.ts'
import { copyProject } from './project-copy.ts'
import { silence } from './silence.ts'

const project = join(import.meta.dirname, '../..')
const { root, remove } = copyProject()
afterAll(remove)
beforeEach(() => cpSync(join(project, 'slides'), join(root, 'slides'), { recursive: true }))

/** The slide that a fault was put into: the others need not be looked at again. */
function slideOf({ file, put }: Mutation): string | undefined {
  const slides = [...openTalk(root).origins]
  return slides.find(([, { source }]) => source.file === file && source.body.includes(put))?.[0]
}

test.each(pictureMutations.map((mutation) => [mutation.name, mutation] as const))(
  '%s is found',
  async (_name, mutation) => {
    const expected = mutate(root, mutation)
    const slide = slideOf(mutation)
    const wishes = { rules: new Set([mutation.rule]), only: (id: string) => id === slide }
    const { findings } = await checkTalk(root, wishes, silence)
    expect(findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toContain(expected)
  },
  120_000,
)

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/reading/talk-files.ts'
import { readTalk } from '../../src/talk/talk.ts'

test.each(['fr', 'en'])(
  'the talk of 25 slides that nobody here has given is read without a problem, in %s',
  async (lang) => {
    const { talk, problems } = readTalk(await readTalkFiles(join(import.meta.dirname, '../talks', lang)))
    expect(problems).toEqual([])
    expect(talk.settings.lang).toBe(lang)
    expect(talk.chapters.flatMap(({ slides }) => slides)).toHaveLength(28)
  },
)

import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTalkFolder } from '../../../src/build/live/read-talk-folder.ts'
import { root } from '../../small-talk.ts'
import { copyTalk } from '../../talk-copy.ts'

test('a folder that cannot be read is a Problem of the talk that was there before; what is read again unchanged is the same', async () => {
  const copy = copyTalk(root)
  const first = await readTalkFolder(copy.root)
  expect((await readTalkFolder(copy.root, first)).text).toBe(first.text)
  const slides = join(copy.root, 'slides')
  renameSync(slides, join(copy.root, 'elsewhere'))
  writeFileSync(slides, '')
  const { text, pictures } = await readTalkFolder(copy.root, first)
  expect(text.talk).toBe(first.text.talk)
  expect(pictures).toBe(first.pictures)
  expect(text.problems).toMatchObject([
    { file: 'slides', message: expect.stringMatching(/^this cannot be read: ENOTDIR/) },
  ])
  expect((await readTalkFolder(copy.root)).text.problems).toHaveLength(1)
  copy.remove()
})

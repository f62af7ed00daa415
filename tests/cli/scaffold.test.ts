import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTalk } from '../../src/cli/check/check-talk.ts'
import { mendFiles } from '../../src/cli/check/mend.ts'
import { scaffold } from '../../src/cli/check/scaffold.ts'
import { writeTalk } from './talk-folder.ts'

async function scaffolded(chapter: string, script: string): Promise<{ chapter: string; script: string }> {
  const root = writeTalk({ 'slides/01-un.md': chapter, 'slides/script.md': script })
  const read = (name: string) => readFileSync(join(root, 'slides', name), 'utf8')
  try {
    mendFiles(root, scaffold(await openTalk(root)))
    // Once is enough.
    expect(scaffold(await openTalk(root))).toEqual([])
    return { chapter: read('01-un.md'), script: read('script.md') }
  } finally {
    rmSync(root, { recursive: true })
  }
}

const head = '---\ntitle: A\n---\n\n'

test('slides get their ids, in a head that they have or in a new one', async () => {
  const { chapter } = await scaffolded(
    `${head}---\nlayout: points\n---\n\n# L’échelle, enfin\n\n---\n\n# Deux\n\nmots\n`,
    '',
  )
  expect(chapter).toBe(
    `${head}---\nid: l-echelle-enfin\nlayout: points\n---\n\n# L’échelle, enfin\n\n---\nid: deux\n---\n\n# Deux\n\nmots\n`,
  )
})

test('the script gets the sections that it lacks, in the order of the slides, with their marks', async () => {
  const slide = (id: string, body = '') => `---\nid: ${id}\n---\n\n# ${id}\n\n${body}\n\n`
  const { script } = await scaffolded(
    head + slide('un') + slide('deux') + slide('trois', '* a\n* b'),
    '## deux\n\nDes mots.\n',
  )
  expect(script).toBe('## un\n\n## deux\n\nDes mots.\n\n## trois\n\n[clic] [clic]\n')
})

test('a section gets the marks that its slide has steps for, at its end', async () => {
  const { script } = await scaffolded(
    `${head}---\nid: un\n---\n\n# T\n\n* a\n* b\n* c\n`,
    '## un\n\nDes mots. [clic] Et ceci.\n\nFin.\n\n',
  )
  expect(script).toBe('## un\n\nDes mots. [clic] Et ceci.\n\nFin. [clic] [clic]\n\n')
})

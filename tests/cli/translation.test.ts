import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { markTranslations } from '../../src/cli/translation/mark-translations.ts'
import { withMarks } from '../../src/cli/translation/with-marks.ts'
import { markOfOriginal } from '../../src/talk/translation.ts'
import { findingsIn, writeTalk } from './talk-folder.ts'

const english = 'slides/script.en.md'
const mark = markOfOriginal({ passages: [{ text: 'Un mot.', line: 1 }] })
const chapter =
  '---\ntitle: Un chapitre\n---\n\n---\nid: un\n---\n\n# Un titre\n\n---\nid: deux\n---\n\n# Deux\n\n* un pas\n'
const files = {
  'slides/01-un.md': chapter,
  'slides/script.md': '## un\ndurée: 0:30\n\nUn mot.\n\n## deux\n\nDeux mots. [clic] Et un autre.\n',
}
const deux = markOfOriginal({ passages: ['Deux mots.', 'Et un autre.'].map((text) => ({ text, line: 1 })) })
const whole = `# T\n\n## un\ntitle: One\noriginal: ${mark}\n\nA word.\n\n## deux\ntitle: Two\noriginal: ${deux}\n\nTwo words. [clic] And another.\n`
const found = (text: string) => findingsIn({ ...files, [english]: text }, 'translation')

describe('npm run check', () => {
  test('finds nothing in a whole translation, and takes it for no French', async () => {
    const text = `${whole}\nThe "quick" brown fox.\n`
    expect(await findingsIn({ ...files, [english]: text }, 'translation', 'spelling', 'typography')).toEqual(
      [],
    )
  })

  test.each([
    [
      'a section that is missing',
      whole.slice(0, whole.indexOf('## deux')),
      '1:1',
      '`deux` is not translated',
    ],
    ['other marks', whole.replace('[clic] ', ''), '9:1', '`deux` has 0 [clic] here and 1 in the original'],
    [
      'words older than their original',
      whole.replace(mark, '0badcafe'),
      '3:1',
      '`un` is older than its original',
    ],
    [
      'no mark',
      whole.replace(`original: ${mark}\n`, ''),
      '3:1',
      '`un` does not say which words it was made from',
    ],
    ['no title', whole.replace('title: Two\n', ''), '9:1', 'the title of `deux` is not translated'],
    [
      'a slide of which nothing is said',
      `${whole}\n## trois\n\nThree.\n`,
      '15:1',
      'the script says nothing on `trois`',
    ],
    ['a section without words', whole.replace('A word.\n', ''), '3:1', 'nothing is said on `un`'],
  ])('tells of %s, with its place', async (_name, text, place, message) => {
    const [first, ...others] = await found(text)
    expect(first).toMatch(`${english}:${place} `)
    expect(first).toContain(` translation: ${message}`)
    expect(others).toEqual([])
  })
})

describe('npm run traduction', () => {
  const root = writeTalk({ ...files, [english]: whole.replaceAll(/original: .*\n/g, '') })
  const text = () => readFileSync(join(root, english), 'utf8')
  afterAll(() => rmSync(root, { recursive: true }))

  test('marks what has no mark, and finds all translated', async () => {
    expect(await markTranslations(root, [])).toEqual([])
    expect(text()).toBe(whole)
  })

  test('lists what is older than its original, until that is said to be done', async () => {
    const stale = writeTalk({ ...files, [english]: whole.replace(mark, '0badcafe') })
    const left = await markTranslations(stale, [])
    expect(left.join('\n')).toContain('slides/script.en.md:3:1  `un` is older than its original')
    expect(left.join('\n')).toContain('slides/script.md:1')
    expect(await markTranslations(stale, ['un'])).toEqual([])
    expect(readFileSync(join(stale, english), 'utf8')).toBe(whole)
    rmSync(stale, { recursive: true })
  })

  test('refuses a slide that it does not know, and a talk in one language', async () => {
    await expect(markTranslations(root, ['trois'])).rejects.toThrow('`trois` is no section')
    const french = writeTalk()
    await expect(markTranslations(french, [])).rejects.toThrow('no script in another language')
    rmSync(french, { recursive: true })
  })
})

test('marks change nothing else of a file, whatever its line ends', () => {
  const script = '# T\r\n\r\n## un\r\noriginal: 1\r\ntitle: One\r\n\r\nA word.\r\n\r\n## deux\r\nTwo.\r\n'
  expect(
    withMarks(
      script,
      new Map([
        ['un', '2'],
        ['deux', '3'],
      ]),
    ),
  ).toBe(
    '# T\r\n\r\n## un\r\ntitle: One\r\noriginal: 2\r\n\r\nA word.\r\n\r\n## deux\r\noriginal: 3\r\nTwo.\r\n',
  )
  expect(withMarks(script, new Map())).toBe(script)
})

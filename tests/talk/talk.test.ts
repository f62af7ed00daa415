import { describe, expect, test } from 'vitest'
import { drawing, type InsertContext } from '../../src/talk/insert.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { problemLines } from './problem-lines.ts'
import { readFixtureTexts } from './read-fixture.ts'

const assets = new Set(['assets/schema.svg'])
const right = {
  'slides/talk.yaml': 'title: T\n',
  'slides/01-un.md': '---\ntitle: Un\n---\n\n---\nid: a\n---\n\n# A\n',
  'slides/script.md': '## a\n\nBonjour.\n',
}

/** A right talk of one slide, with the given files added or changed; `undefined` takes one away. */
function read(files: Readonly<Record<string, string | undefined>> = {}) {
  const texts = new Map<string, string>()
  for (const [path, text] of Object.entries({ ...right, ...files }))
    if (text !== undefined) texts.set(path, text)
  return readTalk({ texts, assets })
}

const problemsOf = (files: Readonly<Record<string, string | undefined>>) => problemLines(read(files).problems)
const slideIds = ({ talk }: ReturnType<typeof read>) =>
  talk.chapters.flatMap(({ slides }) => slides.map(({ id }) => id))

describe('a complete talk', () => {
  const { talk, problems } = readTalk({ texts: readFixtureTexts('complete'), assets })
  const slides = talk.chapters.flatMap((chapter) => chapter.slides)

  test('has no problem', () => {
    expect(problems).toEqual([])
  })

  test('has its chapters in the order of their names, numbered but for the appendix', () => {
    expect(talk.chapters.map(({ title, number, backup }) => [title, number, backup])).toEqual([
      ['Ouverture', 1, false],
      ['Où ça casse\u202F?', 2, false],
      ['Annexe', undefined, true],
    ])
  })

  test('begins each chapter with a title slide, unless it has one', () => {
    expect(talk.chapters.map((chapter) => chapter.slides.map(({ id }) => id))).toEqual([
      ['intro', 'plan'],
      ['chapitre-limites', 'premiere-limite', 'remede'],
      ['chapitre-annexe', 'en-plus'],
    ])
    expect(slides.find(({ id }) => id === 'chapitre-limites')).toMatchObject({
      layout: 'chapitre',
      heading: 'Où ça casse\u202F?',
      notes: [],
      seconds: 0,
    })
  })

  test('knows its settings, on the slides too', () => {
    expect(talk.settings.title).toBe('Un ami qui vous veut du bien')
    expect(slides.find(({ id }) => id === 'intro')?.html).toContain('Un ami qui vous veut du bien')
  })

  test('lists the chapters of the main talk in its contents', () => {
    const html = slides.find(({ id }) => id === 'plan')?.html
    expect(html).not.toContain('Ouverture')
    expect(html).toContain('<a href="#/chapitre-limites">Où ça casse\u202F?</a>')
    expect(html).not.toContain('Annexe')
  })

  test('gives its slides their notes and seconds, at the pace of talk.yaml', () => {
    expect(slides.find(({ id }) => id === 'intro')?.seconds).toBe(30)
    expect(slides.find(({ id }) => id === 'premiere-limite')).toMatchObject({
      steps: 3,
      seconds: 4,
      notes: [
        '<p>Une limite.</p>\n',
        '<p>Le disque.</p>\n',
        '<p>La mémoire.</p>\n',
        '<p>Premier problème.</p>\n',
      ],
    })
  })

  test('counts its problems from slide to slide', () => {
    expect(
      slides.map(({ counter }) => [counter.stated.length, counter.stating, [...counter.solving.keys()]]),
    ).toEqual([
      [0, undefined, []],
      [0, undefined, []],
      [0, undefined, []],
      [1, 1, []],
      [1, undefined, [1]],
      [1, undefined, []],
      [1, undefined, []],
    ])
  })
})

test('the small talk of these tests is right', () => {
  expect(read().problems).toEqual([])
  expect(slideIds(read())).toEqual(['chapitre-un', 'a'])
})

describe('each mistake is a Problem at its place, and the only one', () => {
  const chapter = (slide: string) => ({ 'slides/01-un.md': `---\ntitle: Un\n---\n\n${slide}` })

  test.each<[string, Record<string, string | undefined>, string]>([
    ['no talk.yaml', { 'slides/talk.yaml': undefined }, 'slides/talk.yaml:1:1 there is no talk.yaml'],
    [
      'an unknown setting',
      { 'slides/talk.yaml': 'title: T\nx: 1\n' },
      'slides/talk.yaml:2:1 unknown key `x`',
    ],
    [
      'no chapter',
      { 'slides/01-un.md': undefined, 'slides/script.md': '' },
      'slides/01-ouverture.md:1:1 there is no chapter',
    ],
    ['an empty chapter', { 'slides/02-vide.md': '' }, 'slides/02-vide.md:1:1 this chapter is empty'],
    [
      'no script',
      { 'slides/script.md': undefined },
      'slides/01-un.md:5:1 [a] the script says nothing on slide `a`',
    ],
    [
      'an unknown layout',
      chapter('---\nid: a\nlayout: x\n---\n# A\n'),
      'slides/01-un.md:7:1 [a] `layout`: is no layout',
    ],
    ['bad YAML', chapter('---\nid: a\ntitle: [\n---\n# A\n'), 'slides/01-un.md:7:9 [a] bad YAML: '],
    [
      'a head that never ends',
      chapter('---\nid: a\n\n# A\n'),
      'slides/01-un.md:5:1 [a] this head never ends',
    ],
    [
      'a fence that never ends',
      chapter('---\nid: a\n---\n# A\n```\nb\n'),
      'slides/01-un.md:9:1 [a] this code fence never ends',
    ],
    [
      'a missing picture',
      chapter('---\nid: a\n---\n# A\n![](x.png)\n'),
      'slides/01-un.md:9:5 [a] the picture `x.png` does not exist',
    ],
    [
      'an unknown language',
      chapter('---\nid: a\n---\n# A\n```x\n```\n'),
      'slides/01-un.md:9:1 [a] no language is called `x`',
    ],
    [
      'an unknown insert',
      chapter('---\nid: a\n---\n# A\n\n[[x]]\n'),
      'slides/01-un.md:10:1 [a] no insert is called `[[x]]`',
    ],
    [
      'an unknown logo',
      chapter('---\nid: a\n---\n# A\n\n[[logos x]]\n'),
      'slides/01-un.md:10:1 [a] no insert is called `[[logos x]]`',
    ],
    [
      'a problem that is not stated',
      chapter('---\nid: a\nsolves: [1]\n---\n# A\n'),
      'slides/01-un.md:5:1 [a] `solves` names problem 1',
    ],
    ['no title', chapter('---\nid: a\n---\nA\n'), 'slides/01-un.md:5:1 [a] slide `a` has no title'],
    [
      'a step without [clic]',
      chapter('---\nid: a\n---\n# A\n* b\n'),
      'slides/script.md:1:1 [a] `a` has 1 step on its slide and 0 [clic]',
    ],
    [
      'a section for no slide',
      { 'slides/script.md': '## a\nA.\n## b\nB.\n' },
      'slides/script.md:3:1 there is no slide `b`',
    ],
    [
      'a second section',
      { 'slides/script.md': '## a\nA.\n## a\nB.\n' },
      'slides/script.md:3:1 [a] `a` has a second section',
    ],
    [
      'a section without words',
      { 'slides/script.md': '## a\n' },
      'slides/script.md:1:1 [a] nothing is said on `a`',
    ],
    [
      'a bad duration',
      { 'slides/script.md': '## a\ndurée: 90\nA.' },
      'slides/script.md:2:1 [a] `durée: 90` is no duration',
    ],
    ['a binary chapter', { 'slides/01-un.md': 'PNG\0' }, 'slides/01-un.md:1:1 this is not a UTF-8 text file'],
    [
      'a binary script',
      { 'slides/script.md': '\uFFFD' },
      'slides/script.md:1:1 this is not a UTF-8 text file',
    ],
    [
      'a binary talk.yaml',
      { 'slides/talk.yaml': '\0' },
      'slides/talk.yaml:1:1 this is not a UTF-8 text file',
    ],
    [
      'a file that is no chapter',
      { 'slides/ouverture.md': 'A' },
      'slides/ouverture.md:1:1 this file is no part of the talk',
    ],
    [
      'a diagram in the script',
      { 'slides/script.md': '## a\nA.\n```mermaid\nflowchart LR\n```\n' },
      'slides/script.md:4:1 [a] a diagram in the script',
    ],
    ['a picture among the texts', { 'slides/x.png': '\0' }, 'slides/x.png:1:1 this is not a UTF-8 text file'],
  ])('%s', (_name, files, start) => {
    const problems = problemsOf(files)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.slice(0, start.length)).toBe(start)
  })

  test('every one of them has a hint', () => {
    const { problems } = read({ 'slides/talk.yaml': '', 'slides/02-b.md': '', 'slides/script.md': '## b\n' })
    expect(problems.length).toBeGreaterThan(3)
    for (const { hint } of problems) expect(hint).toMatch(/\.$/)
  })
})

test('a slide without an id is named after its title, for the script too', () => {
  const files = { 'slides/01-un.md': '---\ntitle: Un\n---\n\n---\nlayout: code\n---\n\n# A\n' }
  expect(problemsOf(files)).toEqual([])
  expect(slideIds(read(files))).toEqual(['chapitre-un', 'a'])
})

test('a duplicate id leaves both slides in the talk', () => {
  const files = { 'slides/02-deux.md': '---\ntitle: Deux\n---\n\n---\nid: a\n---\n\n# Encore\n' }
  expect(problemsOf(files)).toEqual(['slides/02-deux.md:5:1 [a-2] the id `a` is already taken'])
  expect(slideIds(read(files))).toEqual(['chapitre-un', 'a', 'chapitre-deux', 'a-2'])
})

test('all problems are listed, in the order of the files', () => {
  const problems = problemsOf({
    'slides/01-un.md': '---\ntitle: Un\n---\n\n---\nid: a\nlayout: x\n---\n\n# A\n\n![](x.png)\n',
    'slides/script.md': '## b\nB.\n',
    'slides/talk.yaml': 'url: x\n',
  })
  expect(problems).toEqual([
    'slides/01-un.md:5:1 [a] the script says nothing on slide `a`',
    'slides/01-un.md:7:1 [a] `layout`: is no layout',
    'slides/01-un.md:12:5 [a] the picture `x.png` does not exist',
    'slides/script.md:1:1 there is no slide `b`',
    'slides/talk.yaml:1:1 `title`: is missing',
    'slides/talk.yaml:1:1 `url`: should be a web address',
  ])
})

test('no file at all is a talk without slides, and Problems', () => {
  const { talk, problems } = readTalk({ texts: new Map(), assets: new Set() })
  expect(talk).toEqual({
    settings: { title: 'Sans titre', lang: 'fr', 'words-per-minute': 140, links: [] },
    chapters: [],
    waiting: [],
    translations: [],
  })
  expect(problemLines(problems)).toEqual([
    'slides/01-ouverture.md:1:1 there is no chapter',
    'slides/talk.yaml:1:1 there is no talk.yaml',
  ])
})

test.each([
  ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
])('%s make no difference', (_name, change) => {
  const texts = readFixtureTexts('complete')
  const changed = new Map([...texts].map(([path, text]) => [path, change(text)]))
  expect(readTalk({ texts: changed, assets })).toEqual(readTalk({ texts, assets }))
})

test('chapters come in the order of their names, wherever they stand among the files', () => {
  const chapter = (id: string) => `---\ntitle: ${id}\n---\n\n---\nid: ${id}\nlayout: chapitre\n---\n\n# A\n`
  const reading = read({
    'slides/03-z.md': chapter('z'),
    'slides/02-y.md': chapter('y'),
    'slides/script.md': '## a\nA.\n## y\nY.\n## z\nZ.\n',
  })
  expect(reading.problems).toEqual([])
  expect(slideIds(reading)).toEqual(['chapitre-un', 'a', 'y', 'z'])
})

test('a file of 5,000 lines is read whole, without a problem', () => {
  const slide = (number: number) => `---\nid: s-${number}\n---\n\n# ${number}\n\n\`\`\`yaml\na: 1\n\`\`\`\n\n`
  const numbers = Array.from({ length: 500 }, (_, index) => index)
  const reading = read({
    'slides/01-un.md': `---\ntitle: Un\n---\n${numbers.map(slide).join('')}`,
    'slides/script.md': numbers.map((number) => `## s-${number}\nMot.\n`).join(''),
  })
  expect(reading.problems).toEqual([])
  expect(slideIds(reading)).toHaveLength(501)
})

test('an insert whose drawing is not in assets/ is a Problem at its place, and the slide shows the rest', () => {
  const chapter = '---\ntitle: T\n---\n\n---\nid: un\n---\n\n# Un\n\n[[mascotte]]\n\nTexte.\n'
  const texts = new Map([['slides/01-un.md', chapter]])
  const inserts = {
    mascotte: (context: InsertContext) => drawing(context, 'hibou', 'mascotte', 'Un hibou'),
  }
  const { talk, problems } = readTalk({ texts, assets: new Set(), inserts })
  expect(problemLines(problems)).toContain(
    'slides/01-un.md:11:1 [un] the picture `assets/hibou.svg` does not exist',
  )
  expect(talk.chapters[0]?.slides[1]?.html.trim()).toBe('<p>Texte.</p>')
  const whole = readTalk({ texts, assets: new Set(['assets/hibou.svg']), inserts })
  expect(problemLines(whole.problems).join()).not.toContain('assets/hibou.svg')
})

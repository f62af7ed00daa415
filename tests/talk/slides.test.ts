import { describe, expect, test } from 'vitest'
import { layouts } from '../../src/talk/layouts.ts'
import { readChapter } from '../../src/talk/slides.ts'
import { problemLines } from './problem-lines.ts'
import { readFixture } from './read-fixture.ts'

const file = 'slides/03-limites.md'
const read = (text: string) => readChapter({ file, text })
const readFile = (fixture: string, name: string) =>
  readChapter({ file: `slides/${name}`, text: readFixture(`${fixture}/slides/${name}`) })

const chapterHead = '---\ntitle: Limites\n---\n\n'
const slideWith = (head: string) => read(`${chapterHead}---\n${head}\n---\n\n# A\n`)
const problemsOf = (head: string) => problemLines(slideWith(head).problems)

describe('a right chapter', () => {
  const chapter = read(
    '---\ntitle: Les limites\nbackup: true\n---\n\n---\nid: un-disque\nlayout: deux\ntitle: Un disque\nproblem: le disque\nsolves: [1, 2]\n---\n\n# Un\n\n---\nid: b\n---\n# Deux',
  )

  test('has no problem', () => {
    expect(chapter.problems).toEqual([])
  })

  test('has the name of its file, its title, and says whether it is backup', () => {
    expect(chapter).toMatchObject({ file, name: 'limites', title: 'Les limites', backup: true })
    expect(read(`${chapterHead}---\nid: a\n---\n`).backup).toBe(false)
  })

  test('gives each slide its head, its Markdown and its lines', () => {
    expect(chapter.slides).toEqual([
      {
        id: 'un-disque',
        layout: 'deux',
        title: 'Un disque',
        problem: 'le disque',
        solves: [{ problem: 1 }, { problem: 2 }],
        sources: [],
        file,
        firstLine: 6,
        lastLine: 15,
        body: '\n# Un\n',
        bodyLine: 13,
      },
      {
        id: 'b',
        layout: 'points',
        solves: [],
        sources: [],
        file,
        firstLine: 16,
        lastLine: 19,
        body: '# Deux',
        bodyLine: 19,
      },
    ])
  })
})

test.each(layouts)('`%s` is a layout', (layout) => {
  expect(slideWith(`id: a\nlayout: ${layout}`)).toMatchObject({ slides: [{ layout }], problems: [] })
})

describe('a chapter without slides', () => {
  test.each(['', '\n\n  \n'])('%j is empty', (text) => {
    const chapter = read(text)
    expect(problemLines(chapter.problems)).toEqual([`${file}:1:1 this chapter is empty`])
    expect(chapter).toMatchObject({ title: 'limites', slides: [] })
  })

  test('with its head alone says so', () => {
    expect(problemLines(read('---\ntitle: Limites\n---\n').problems)).toEqual([
      `${file}:2:1 this chapter has no slide`,
    ])
  })

  test('and without any `---` has text before its head', () => {
    expect(problemLines(read('\n# A\n\ntexte\n').problems)).toEqual([
      `${file}:2:1 text before the chapter's head`,
    ])
  })
})

describe("a chapter's head", () => {
  test('without title is a Problem, and the name of the file serves', () => {
    const chapter = read('---\nbackup: true\n---\n\n---\nid: a\n---\n')
    expect(problemLines(chapter.problems)).toEqual([`${file}:2:1 \`title\`: is missing`])
    expect(chapter).toMatchObject({ title: 'limites', backup: true })
  })

  test('with a wrong value keeps the right ones', () => {
    const chapter = read('---\ntitle: Limites\nbackup: oui\n---\n\n---\nid: a\n---\n')
    expect(problemLines(chapter.problems)).toEqual([`${file}:3:1 \`backup\`: should be true or false`])
    expect(chapter).toMatchObject({ title: 'Limites', backup: false })
  })

  test('with an unknown key is a Problem', () => {
    const { problems } = read('---\ntitle: Limites\nauthor: Ada\n---\n\n---\nid: a\n---\n')
    expect(problemLines(problems)).toEqual([`${file}:3:1 unknown key \`author\``])
    expect(problems[0]?.hint).toBe('Known keys: title, backup.')
  })

  test('that is absent is one Problem, and every slide is kept', () => {
    const chapter = read('---\nid: a\n---\n# A\n\n---\nid: b\n---\n# B\n')
    expect(problemLines(chapter.problems)).toEqual([`${file}:1:1 this chapter has no head`])
    expect(chapter.slides.map(({ id, firstLine }) => [id, firstLine])).toEqual([
      ['a', 1],
      ['b', 6],
    ])
    expect(chapter.title).toBe('limites')
  })

  test('after text is a Problem, and is read', () => {
    const chapter = read('\nBonjour\n\n---\ntitle: Limites\n---\n\n---\nid: a\n---\n')
    expect(problemLines(chapter.problems)).toEqual([`${file}:2:1 text before the chapter's head`])
    expect(chapter).toMatchObject({ title: 'Limites', slides: [{ id: 'a' }] })
  })

  test('with text between it and the first slide is a Problem at the text', () => {
    const { problems } = read('---\ntitle: Limites\n---\n\nBonjour\n\n---\nid: a\n---\n')
    expect(problemLines(problems)).toEqual([`${file}:5:1 text before the first slide`])
  })

  test('that never ends is a Problem, and the slides are kept', () => {
    const chapter = read('---\ntitle: Limites\n\n---\nid: a\n---\n# A\n')
    expect(problemLines(chapter.problems)).toEqual([`${file}:1:1 this head never ends`])
    expect(chapter).toMatchObject({ title: 'Limites', slides: [{ id: 'a', firstLine: 4 }] })
  })
})

describe('a slide head', () => {
  test('without id names the slide after its title', () => {
    const chapter = slideWith('layout: code')
    expect(chapter.problems).toEqual([])
    expect(chapter.slides).toMatchObject([{ id: 'a', named: 'title', layout: 'code', body: '\n# A\n' }])
  })

  test('may be empty', () => {
    expect(read(`${chapterHead}---\n---\n\n# A\n`)).toMatchObject({ slides: [{ id: 'a' }], problems: [] })
  })

  test.each(['Ma-diapo', 'ma_diapo', 'ma diapo', 'été', '-a', 'a-', 'a--b', '1a'])(
    'with the id %s is no kebab-case',
    (id) => {
      expect(problemsOf(`id: ${JSON.stringify(id)}`)).toEqual([
        `${file}:6:1 [limites-ligne-6] \`id\`: should be in kebab-case`,
      ])
    },
  )

  test('with a number for an id says what it should be', () => {
    expect(problemsOf('id: 42')).toEqual([`${file}:6:1 [limites-ligne-6] \`id\`: should be text`])
  })

  test.each([
    ['an unknown layout', 'layout: trois', '`layout`: is no layout'],
    ['an empty title', 'title: ""', '`title`: is empty'],
    ['a title that is no text', 'title: [a]', '`title`: should be text'],
    ['a problem that is no text', 'problem: 3', '`problem`: should be text'],
    ['one number for a list', 'solves: 1', '`solves`: should be a list'],
    [
      'words for numbers',
      'solves: [un]',
      '`solves.0`: should be a number from 1 on, or `{ problem: 1, step: 2 }`',
    ],
    [
      'half a number',
      'solves: [1.5]',
      '`solves.0`: should be a number from 1 on, or `{ problem: 1, step: 2 }`',
    ],
    ['zero', 'solves: [0]', '`solves.0`: should be a number from 1 on, or `{ problem: 1, step: 2 }`'],
    ['a source that is an address', 'sources: [https://a.fr]', '`sources.0`: should hold `key: value` lines'],
    [
      'a source without what it says',
      'sources: [{ label: A, url: https://a.fr }]',
      '`sources.0.says`: is missing',
    ],
    [
      'a source of no address',
      'sources: [{ label: A, url: a.fr, says: un }]',
      '`sources.0.url`: should be a web address',
    ],
    [
      'a source of a wrong day',
      'sources: [{ label: A, url: https://a.fr, says: un, date: 7 mai }]',
      '`sources.0.date`: should be a date: 2026, 2026-07 or 2026-07-28',
    ],
    [
      'a source in no language',
      'sources: [{ label: A, url: https://a.fr, says: un, lang: anglais }]',
      '`sources.0.lang`: should be a language, such as `en`',
    ],
    ['an unknown key', 'colour: red', 'unknown key `colour`'],
  ])('with %s is a Problem of that slide', (_name, line, message) => {
    const { problems, slides } = slideWith(`id: a\n${line}`)
    expect(problems).toMatchObject([{ file, line: 7, slide: 'a', message }])
    expect(slides).toMatchObject([{ id: 'a', layout: 'points', solves: [], sources: [] }])
  })

  test('with an unknown layout lists them all', () => {
    expect(slideWith('id: a\nlayout: trois').problems[0]?.hint).toContain(layouts.join(', '))
  })

  test('with several mistakes gives them all', () => {
    expect(problemsOf('id: a\nlayout: trois\ncolour: red')).toEqual([
      `${file}:7:1 [a] \`layout\`: is no layout`,
      `${file}:8:1 [a] unknown key \`colour\``,
    ])
  })

  test.each([
    ['bad YAML', 'id: a\ntitle: b: c', 8],
    ['a tab', 'id: a\n\ttitle: b', 1],
  ])('with %s is a Problem of that slide, which keeps its id', (_name, head, column) => {
    const { problems, slides } = slideWith(head)
    expect(problems).toMatchObject([
      { file, line: 7, column, slide: 'a', message: expect.stringMatching(/^bad YAML: /) },
    ])
    expect(slides).toMatchObject([{ id: 'a', body: '\n# A\n' }])
  })

  test('with a value that begins with a star is a Problem, no stack trace', () => {
    expect(slideWith('id: a\ntitle: *Important*').problems).toMatchObject([
      { file, line: 7, column: 8, slide: 'a', message: expect.stringMatching(/^bad YAML: /) },
    ])
  })

  test('may begin with a comment', () => {
    expect(slideWith('# la première\nid: a')).toMatchObject({ slides: [{ id: 'a' }], problems: [] })
  })
})

describe('a slide head that never ends', () => {
  test('is a Problem at its `---`; its slide and the next one are kept', () => {
    const chapter = readFile('head-never-ends', '01-tetes.md')
    expect(problemLines(chapter.problems)).toEqual(['slides/01-tetes.md:5:1 [ouverte] this head never ends'])
    expect(chapter.slides.map(({ id, body }) => [id, body.trim()])).toEqual([
      ['ouverte', '# Ouverte\n\nDu texte : et encore.'],
      ['suivante', '# Suivante'],
    ])
  })

  test('may be the last of its file', () => {
    const chapter = readFile('head-never-ends', '02-derniere.md')
    expect(problemLines(chapter.problems)).toEqual([
      'slides/02-derniere.md:5:1 [derniere] this head never ends',
    ])
    expect(chapter.slides).toMatchObject([{ id: 'derniere', layout: 'affirmation', bodyLine: 8 }])
  })
})

test('a slide head that never ends may begin with a comment', () => {
  const { slides, problems } = read(`${chapterHead}---\n# la première\nid: a\n\n# A\n`)
  expect(problemLines(problems)).toEqual([`${file}:5:1 [a] this head never ends`])
  expect(slides).toMatchObject([{ id: 'a', body: '\n# A\n' }])
})

describe('a deck that separates its slides by `---` alone', () => {
  const chapter = readFile('bare-separators', '01-nus.md')

  test('keeps every slide with its words', () => {
    expect(chapter.slides.map(({ body }) => body.trim())).toEqual([
      '# Un\n\nBonjour à tous.',
      '# Deux\n\nAttention : voilà.',
      '* trois',
    ])
  })

  test('has its slides named after their titles', () => {
    expect(chapter.problems).toEqual([])
    expect(chapter.slides.map(({ id }) => id)).toEqual(['un', 'deux', 'nus-ligne-17'])
  })

  test('has its slides begin at their `---`', () => {
    expect(chapter.slides.map(({ firstLine, bodyLine }) => [firstLine, bodyLine])).toEqual([
      [5, 6],
      [11, 12],
      [17, 18],
    ])
  })
})

describe('code fences', () => {
  test('a `---` in a fence never splits, whatever the fence', () => {
    const chapter = readFile('separators-in-fences', '01-clotures.md')
    expect(chapter.problems).toEqual([])
    expect(chapter.slides.map(({ id }) => id)).toEqual(['accents-graves', 'tildes', 'plus-longue', 'fin'])
  })

  test('one that never ends is a Problem of its slide, and the following slides and fences are kept', () => {
    const chapter = readFile('unclosed-fence', '01-clotures.md')
    expect(problemLines(chapter.problems)).toEqual([
      'slides/01-clotures.md:11:1 [ouverte] this code fence never ends',
    ])
    expect(chapter.slides.map(({ id }) => id)).toEqual(['ouverte', 'fermee', 'tildes'])
  })

  test('one that never ends may be the last', () => {
    const chapter = readFile('unclosed-last-fence', '01-clotures.md')
    expect(problemLines(chapter.problems)).toEqual([
      'slides/01-clotures.md:21:1 [ouverte] this code fence never ends',
    ])
    expect(chapter.problems[0]?.hint).toContain('~~~')
  })

  test('several that never end are several Problems', () => {
    const slide = (id: string) => `---\nid: ${id}\n---\n\`\`\`yaml\n\n`
    const { problems, slides } = read(chapterHead + slide('a') + slide('b'))
    expect(problemLines(problems)).toEqual([
      `${file}:8:1 [a] this code fence never ends`,
      `${file}:13:1 [b] this code fence never ends`,
    ])
    expect(slides.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('one that never ends does not make others wrong that show `---` or `id:`', () => {
    const shown = '---\nid: a\n---\n\n```yaml\n---\nkind: x\nid: 3\n```\n\n'
    expect(problemLines(read(`${chapterHead}${shown}---\nid: b\n---\n\n~~~\nfin\n`).problems)).toEqual([
      `${file}:19:1 [b] this code fence never ends`,
    ])
  })

  test('three backticks around words in a line are no fence', () => {
    const { problems, slides } = read(
      `${chapterHead}---\nid: a\n---\n\n\`\`\` x \`\`\` en ligne\n\n---\nid: b\n---\n`,
    )
    expect(problems).toEqual([])
    expect(slides.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

test.each(['----', ' ---', '--- x', '***', '- - -'])('%j does not split', (line) => {
  const { slides, problems } = read(`${chapterHead}---\nid: a\n---\n\n${line}\n\nfin\n`)
  expect(problems).toEqual([])
  expect(slides.map(({ body }) => body)).toEqual([`\n${line}\n\nfin\n`])
})

test('`---` may be followed by spaces', () => {
  expect(read('---  \ntitle: Limites\n---\n\n--- \nid: a\n---\t\n')).toMatchObject({
    slides: [{ id: 'a' }],
    problems: [],
  })
})

test.each([
  ['before a head', '---\nid: a\n---\n# A\n\n---\n\n---\nid: b\n---\n# B\n'],
  ['before a head, with spaces', '---\nid: a\n---\n# A\n\n---\n \n\n---\nid: b\n---\n# B\n'],
  ['at the end', '---\nid: a\n---\n# A\n\n---\nid: b\n---\n# B\n\n---\n'],
])('a `---` more %s does no harm', (_name, text) => {
  const { slides, problems } = read(chapterHead + text)
  expect(problems).toEqual([])
  expect(slides.map(({ id, body }) => [id, body.trim()])).toEqual([
    ['a', '# A'],
    ['b', '# B'],
  ])
})

test('a file of 5,000 lines is read whole', () => {
  const slide = (number: number) => `---\nid: s-${number}\n---\n\n# ${number}\n\n\`\`\`yaml\na: 1\n\`\`\`\n\n`
  const chapter = read(chapterHead + Array.from({ length: 500 }, (_, index) => slide(index)).join(''))
  expect(chapter.problems).toEqual([])
  expect(chapter.slides).toHaveLength(500)
  expect(chapter.slides[499]).toMatchObject({ id: 's-499', firstLine: 4995 })
})

describe('without an id of its own', () => {
  const idsOf = (...bodies: string[]) => {
    const text = `---\ntitle: A\n---\n\n${bodies.join('\n')}`
    return readChapter({ file: 'slides/01-a.md', text })
  }

  test.each([
    ['---\nlayout: points\n---\n\n# L’échelle, *enfin* !\n', 'l-echelle-enfin'],
    ['---\ntitle: Une image\n---\n\n![x](y.png)\n', 'une-image'],
    ['---\n\n# 3 raisons\n\nmots\n', 'raisons'],
  ])('a slide is named after its title: %j', (body, id) => {
    expect(idsOf(body)).toMatchObject({ slides: [{ id, named: 'title' }], problems: [] })
  })

  test('and without a title it has a name that the script cannot use', () => {
    expect(idsOf('---\nlayout: code\n---\n\nmots\n').slides).toMatchObject([
      { id: 'a-ligne-6', unnamed: true },
    ])
  })
})

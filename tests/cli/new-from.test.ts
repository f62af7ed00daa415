import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { allRules } from '../../src/cli/check/rule-list.ts'
import { readDeck } from '../../src/cli/new/from/read-deck.ts'
import { writeDeck } from '../../src/cli/new/from/write-deck.ts'
import { silence } from '../../src/cli/progress.ts'
import { runCommand } from '../run-command.ts'

const decks = join(import.meta.dirname, '../fixtures/decks')

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'from-'))
})
afterEach(() => rmSync(place, { recursive: true }))

describe.each([
  ['slidev', 19],
  ['marp', 8],
  ['reveal', 6],
] as const)('a deck of %s', (name, count) => {
  test('becomes a talk in whose words the check finds nothing to mend, with its pictures', async () => {
    const said = await writeDeck(join(decks, `${name}.md`), place, 'fr')
    expect(said[0]).toContain(`${count} slides`)
    expect(existsSync(join(place, 'assets/reseau.png'))).toBe(true)
    const rules = new Set(
      allRules.filter(({ group }) => group === 'texte' || group === 'temps').map(({ name }) => name),
    )
    const { findings } = await checkTalk(place, { rules }, silence)
    expect(findings.filter(({ level }) => level === 'problem')).toEqual([])
    expect(findings.every(({ message }) => /the script says nothing on slide/.test(message))).toBe(true)
  })
})

/** A deck's chapter, its script, and what was lost. */
function made(deck: string, { folder = decks, lang = 'fr' } = {}) {
  const { texts, losses, tool } = readDeck(deck, folder, lang)
  const chapter = [...texts].find(([path]) => /\/01-/.test(path))?.[1] ?? ''
  const slides = chapter.split('\n\n---\nid: ').slice(1)
  const script = texts.get('slides/script.md') ?? ''
  return {
    tool,
    slides,
    script,
    losses: losses.map(({ line, what }) => `${line} ${what}`),
    settings: texts.get('slides/talk.yaml'),
  }
}

const cover = '---\ntheme: x\ntitle: Un titre\n---\n\n# Un titre\n\n---\n'

describe('a slide of Slidev', () => {
  test.each([
    ['steps of a list', '# A\n\n<v-clicks>\n\n- un\n- deux\n\n</v-clicks>', '* un\n* deux'],
    ['a list without steps', '# A\n\n* un\n* deux', '- un\n- deux'],
    [
      'a step',
      '# A\n\n<v-click>\n\nPlus tard\n\n</v-click>',
      '<div class="fragment">\n\nPlus tard\n\n</div>',
    ],
    [
      'a step within a line',
      '# A\n\nUn <v-click at="2">mot</v-click> de plus',
      'Un <span class="fragment" data-fragment-index="2">mot</span> de plus',
    ],
    ['an attribute', '# A\n\n<p class="x" v-click>Plus tard</p>', '<p class="fragment x">Plus tard</p>'],
    ['line steps', '# A\n\n```ts {all|2|1,3}\na\nb\nc\n```', '```ts {1-3|2|1,3}'],
    ['lines that are not there', '# A\n\n```ts {1|7-9|2-9}\na\nb\nc\n```', '```ts {1||2-3}'],
    [
      'two columns',
      'layout: two-cols\n---\n\n# A\n\nun\n\n::right::\n\ndeux',
      'layout: deux\n---\n\n# A\n\nun\n\n***\n\ndeux',
    ],
    ['headings below others', '## A\n\n# B', '# A\n\n## B'],
    ['a frame', '# A\n\n<iframe src="https://a.fr"></iframe>', '[https://a.fr](https://a.fr)'],
    ['code that shows what is replaced', '# A\n\n`<v-click>` et `{{ x }}`', '`<v-click>` et `{{ x }}`'],
  ])('keeps %s', (_what, markdown, words) => {
    expect(made(cover + (markdown.startsWith('layout') ? markdown : `\n${markdown}`)).slides[1]).toContain(
      words,
    )
  })

  test('keeps what its comment says, with marks where steps come, or none where that cannot be known', () => {
    const list = '# A\n\n<v-clicks>\n\n- un\n- deux\n\n</v-clicks>\n\n'
    expect(made(`${cover}\n${list}<!-- Un. [click] Deux. [click] Trois. -->`).script).toContain(
      'Un. [clic] Deux. [clic] Trois.',
    )
    expect(made(`${cover}\n${list}<!-- Un. Deux. Trois. -->`).script).toContain(
      'Un. [clic] Deux. [clic] Trois.',
    )
    expect(made(`${cover}\n${list}<!-- Un seul mot -->`).script).not.toContain('[clic]')
  })

  test('tells at its line what it cannot keep', () => {
    const { losses } = made(
      `${cover}\n# A\n\n<Tweet id="2" />\n\nIl reste {{ n }} minutes.\n\n![Une](/absente.png)`,
    )
    expect(losses).toEqual([
      '1 of the deck’s head: theme; how a talk looks is set in theme.css',
      '12 the component `<Tweet>`',
      '14 an expression of Vue, `{{ n }}`',
      '16 the picture /absente.png, which is not there',
    ])
  })
})

describe('a deck of Slidev in several files', () => {
  beforeEach(() => {
    mkdirSync(join(place, 'pages/snippets'), { recursive: true })
    const write = (name: string, lines: readonly string[]) =>
      writeFileSync(join(place, name), lines.join('\n'))
    write('pages/more.md', [
      '---',
      'layout: center',
      '---',
      '',
      '# Un',
      '',
      '<Tweet />',
      '',
      '---',
      '',
      '# Deux',
      '',
    ])
    write('pages/round.md', ['---', 'src: ./round.md', '---', ''])
    write('pages/snippets/a.ts', ['let a', '// #region part', 'let b', 'let c', '// #endregion'])
    write('pages/code.md', ['# Le code', '', '<<< ./snippets/a.ts', ''])
  })
  const readHere = (markdown: string) => made(cover + markdown, { folder: place })

  test('has the slides of the files that it names, all or some, at their place', () => {
    const { slides, losses } = readHere(
      'src: ./pages/more.md\n---\n\n---\n\n# Trois\n\n---\nsrc: ./pages/more.md#2\n---\n',
    )
    expect(slides.map((slide) => slide.split('\n')[0])).toEqual(['un-titre', 'un', 'deux', 'trois', 'deux-2'])
    expect(losses.at(-1)).toBe('7 the component `<Tweet>`')
  })

  test.each([
    [
      'a file',
      '<<< @/pages/snippets/a.ts',
      '```ts\nlet a\n// #region part\nlet b\nlet c\n// #endregion\n```',
    ],
    ['a region, with steps', '<<< ./pages/snippets/a.ts#part js {1|2}', '```js {1|2}\nlet b\nlet c\n```'],
  ])('has the code of %s', (_what, line, code) => {
    expect(readHere(`\n# A\n\n${line}\n`).slides[1]).toContain(code)
  })

  test('finds code beside the file that names it', () => {
    expect(readHere('src: pages/code.md\n---\n').slides[1]).toContain('```ts\nlet a')
  })

  test('tells what is not there, and files that go round', () => {
    const { losses, slides } = readHere(
      'src: ./pages/absent.md\n---\n\n---\nsrc: ./pages/round.md\n---\n\n---\n\n# A\n\n<<< @/absent.ts\n\n<<< ./pages/snippets/a.ts#other\n',
    )
    expect(slides).toHaveLength(2)
    expect(losses.slice(1)).toEqual([
      '11 the slides of ./pages/absent.md, which is not there',
      '20 the code of @/absent.ts, which is not there',
      '22 the code of ./pages/snippets/a.ts#other, which is not there',
      '4 the slides of ./round.md, which names itself',
    ])
  })
})

test('a talk in English is written with English words', () => {
  const { slides, script, settings } = made(
    `${cover}layout: two-cols\n---\n\n# A\n\n<v-clicks>\n\n- one\n\n</v-clicks>\n\n::right::\n\ntwo\n\n<!-- One. [click] Two. -->`,
    { lang: 'en' },
  )
  expect(settings).toContain('lang: en')
  expect(slides[0]).toContain('layout: opening')
  expect(slides[0]).toContain('[[opening]]')
  expect(slides[1]).toContain('layout: two\n')
  expect(script).toContain('duration: ')
  expect(script).toContain('One. [click] Two.')
})

test('pictures of Marp stand where it puts them, in files of assets/', () => {
  const { slides, tool } = made(
    '---\nmarp: true\n---\n\n# T\n\n---\n\n# A\n\n![bg left w:200](images/reseau.png)\n\nmots\n\n---\n\n![bg](images/reseau.png)',
  )
  expect(tool).toBe('marp')
  expect(slides[1]).toContain('![A](../assets/reseau.png){.gauche}')
  expect(slides[2]).toContain('layout: plein-cadre')
})

test('reveal-md’s fragments, line numbers and vertical slides are kept', () => {
  const { slides, script } = made(
    '# T\n\n---\n\n## A\n\n- un <!-- .element: class="fragment" -->\n- deux\n\nNote: Dit.\n\n----\n\n## B\n\n```js [3: 1|2]\na\nb\n```',
  )
  expect(slides[1]).toContain('# A\n\n* un\n- deux')
  expect(slides[2]).toContain('```js {1|2}')
  expect(script).toContain('## a\ndurée: 1:00\n\nDit. [clic]')
})

test.each([
  [
    'a deck that is not there',
    ['x', '--from', 'absent.md'],
    /absent\.md cannot be read: name the Markdown file of a deck/,
  ],
  ['no deck', ['x', '--from'], /--from/],
])('%s is told', async (_what, args, words) => {
  const { status, stderr } = await runCommand('new', args, place)
  expect(status).toBe(2)
  expect(stderr).toMatch(words)
})

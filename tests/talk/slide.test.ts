import { describe, expect, test } from 'vitest'
import { noCounter as counter } from '../../src/talk/counter.ts'
import { noFigures } from '../../src/talk/figures.ts'
import { readScript } from '../../src/talk/script.ts'
import { readSlide, type SlideContext } from '../../src/talk/slide.ts'
import type { SlideSource } from '../../src/talk/slides.ts'
import { localeOf } from '../../src/words/locales.ts'
import { problemLines } from './problem-lines.ts'

const context: SlideContext = {
  locale: localeOf('fr'),
  assets: new Set(),
  insert: () => '<h1>inséré</h1>',
  figures: noFigures,
  remarkable: [],
  wordsPerMinute: 140,
}

const source = (body: string, head: Partial<SlideSource> = {}): SlideSource => ({
  id: 'a',
  layout: 'points',
  solves: [],
  sources: [],
  file: 'slides/01-a.md',
  firstLine: 5,
  lastLine: 20,
  body,
  bodyLine: 8,
  ...head,
})

function read(body: string, script?: string, head: Partial<SlideSource> = {}) {
  const section = script && readScript({ file: 'slides/script.md', text: `## a\n${script}` }).sections[0]
  return readSlide(source(body, head), section || undefined, counter, context)
}

const indexes = (html: string) =>
  [...html.matchAll(/data-fragment-index="(\d+)"/g)].map(([, index]) => Number(index))

test('a slide is put together from its source and its section', () => {
  expect(read('avant\n\n# Quoi ?\n\n* un', 'Bonjour.\n\n[clic] Un.')).toEqual({
    slide: {
      id: 'a',
      layout: 'points',
      title: 'Quoi\u202F?',
      heading: 'Quoi\u202F?',
      lead: '<p>avant</p>\n',
      html: '<ul>\n<li class="fragment" data-fragment-index="0">un</li>\n</ul>\n',
      steps: 1,
      holds: [],
      notes: ['<p>Bonjour.</p>\n', '<p>Un.</p>\n'],
      seconds: 1,
      counter,
      diagrams: [],
      sources: [],
    },
    problems: [],
  })
})

test('a problem cannot be solved at a step that the slide has not', () => {
  const { problems } = read('# Un\n\n* un', 'Bonjour.\n\n[clic] Un.', {
    solves: [
      { problem: 1, step: 1 },
      { problem: 2, step: 2 },
    ],
  })
  expect(problemLines(problems)).toEqual([
    'slides/01-a.md:5:1 [a] `solves` names step 2 for problem 2, and the slide has 1 step',
  ])
})

test('a figure in the script is a Problem there', () => {
  const { problems } = read('# Titre', 'Regardez.\n\n<query-cost></query-cost>')
  expect(problemLines(problems)).toEqual(['slides/script.md:4:1 [a] a figure in the script'])
})

describe('the title', () => {
  test('of the head is the slide’s name; the heading is what is shown', () => {
    const { slide } = read('# Un<br>ami', undefined, { title: 'Un nom !' })
    expect(slide).toMatchObject({ title: 'Un nom\u202F!', heading: 'Un<br>ami' })
  })

  test('of the head is enough', () => {
    const { slide, problems } = read('texte', undefined, { title: 'Un nom' })
    expect(slide).toMatchObject({ title: 'Un nom', heading: undefined })
    expect(problems).toEqual([])
  })

  test('may come from an insert', () => {
    expect(read('[[ouverture]]').problems).toEqual([])
  })

  test('that is nowhere is a Problem of the slide, and its id serves', () => {
    const { slide, problems } = read('## sous-titre')
    expect(problemLines(problems)).toEqual(['slides/01-a.md:5:1 [a] slide `a` has no title'])
    expect(slide.title).toBe('a')
  })
})

describe('steps', () => {
  test('are counted over lists, HTML, code and diagrams, in order', () => {
    const { slide } = read(
      '# T\n\n* un\n\n<p class="fragment">deux</p>\n\n```text {1|2}\na\nb\n```\n\n```mermaid\na\n%% étape : x\n```',
    )
    expect(slide.steps).toBe(4)
    expect(indexes(slide.html)).toEqual([0, 1, 2, 3])
  })

  test('above the title and in it come first', () => {
    const { slide } = read('* un\n\n# T <b class="fragment">deux</b>\n\n* trois')
    expect(slide.steps).toBe(3)
    expect([indexes(slide.lead), indexes(slide.heading ?? ''), indexes(slide.html)]).toEqual([[0], [1], [2]])
  })

  test('of code with an empty first part begin with the second', () => {
    expect(read('# T\n\n```text {|1|2}\na\nb\n```').slide.steps).toBe(2)
  })

  test.each([
    [
      'fewer',
      '# T\n\n* un\n* deux',
      'Un.\n[clic] Deux.',
      '`a` has 2 steps on its slide and 1 [clic] in the script',
    ],
    [
      'more',
      '# T\n\n* un',
      'Un. [clic] Deux. [clic] Trois.',
      '`a` has 1 step on its slide and 2 [clic] in the script',
    ],
    ['any for no step', '# T', 'Un. [clic] Deux.', '`a` has 0 steps on its slide and 1 [clic] in the script'],
  ])('with %s [clic] are a Problem at the section', (_name, body, script, message) => {
    expect(problemLines(read(body, script).problems)).toEqual([`slides/script.md:1:1 [a] ${message}`])
  })

  test('without section need no [clic]', () => {
    expect(read('# T\n\n* un').problems).toEqual([])
  })
})

describe('notes', () => {
  test('without section are empty', () => {
    expect(read('# T').slide).toMatchObject({ notes: [], seconds: 0 })
  })

  test('are Markdown in French typography', () => {
    expect(read('# T', '**Quoi ?**').slide.notes).toEqual(['<p><strong>Quoi\u202F?</strong></p>\n'])
  })

  test('have no steps of their own, or reveal would count them', () => {
    const { slide, problems } = read('# T', '* un\n* deux\n\n1) trois\n')
    expect(slide.notes.join('')).not.toContain('fragment')
    expect(slide.steps).toBe(0)
    expect(problems).toEqual([])
  })

  test('lose no word to a heading', () => {
    const [notes] = read('# T', 'Avant.\n\nTitre\n=====\n\nAprès.').slide.notes
    for (const word of ['Avant', 'Titre', 'Après']) expect(notes).toContain(word)
  })

  test('with a mistake are a Problem at its line in the script', () => {
    expect(
      problemLines(read('# T\n\n* un', 'Un.\n\n[clic] Deux.\n\n![x](../assets/x.svg)').problems),
    ).toEqual(['slides/script.md:6:6 [a] the picture `../assets/x.svg` does not exist'])
  })
})

describe('planned seconds', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'mot').join(' ')

  test.each([
    [140, 60],
    [70, 30],
    [350, 150],
    [1, 0],
    [2, 1],
  ])('%i words at 140 a minute are %i', (count, seconds) => {
    expect(read('# T', words(count)).slide.seconds).toBe(seconds)
  })

  test('follow the pace of talk.yaml', () => {
    const section = readScript({ file: 'slides/script.md', text: `## a\n${words(140)}` }).sections[0]
    const { slide } = readSlide(source('# T'), section, counter, {
      ...context,
      remarkable: [],
      wordsPerMinute: 70,
    })
    expect(slide.seconds).toBe(120)
  })

  test('count the words of all passages', () => {
    expect(read('# T\n\n* un', `${words(70)}\n[clic] ${words(70)}`).slide.seconds).toBe(60)
  })

  test('are those of `durée`, which wins', () => {
    expect(read('# T', `durée: 1:30\n${words(140)}`).slide.seconds).toBe(90)
    expect(read('# T', `durée: 0:00\n${words(140)}`).slide.seconds).toBe(0)
  })
})

test('the layout `deux` puts each `##` heading and what follows it in a half', () => {
  const { slide } = read('# T\n\navant\n\n## Un\n\na\n\n## Deux\n\nb', undefined, { layout: 'deux' })
  expect(slide.html).toBe(
    '<p>avant</p>\n<div class="half"><h3>Un</h3>\n<p>a</p>\n</div><div class="half"><h3>Deux</h3>\n<p>b</p>\n</div>',
  )
})

test('diagrams are given with the slide', () => {
  expect(read('# T\n\n```mermaid\na\n```').slide.diagrams).toMatchObject([{ id: 'a-diagramme-1', line: 11 }])
})

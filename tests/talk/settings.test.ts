import { describe, expect, test } from 'vitest'
import { readSettings } from '../../src/talk/settings.ts'
import { problemLines } from './problem-lines.ts'
import { readFixture } from './read-fixture.ts'

const file = 'slides/talk.yaml'
const read = (text: string) => readSettings({ file, text })

test('a complete file gives all of its settings', () => {
  expect(read(readFixture('complete/slides/talk.yaml'))).toEqual({
    settings: {
      title: 'Un ami qui vous veut du bien',
      subtitle: "Passer à l'échelle",
      event: "Soirée d'essai",
      date: '2026-12-10',
      lang: 'fr',
      speaker: {
        name: 'Camille Martin',
        role: 'Ingénierie',
        links: [{ label: 'Son site', url: 'https://exemple.fr/camille' }],
      },
      company: { name: 'Exemple', sentence: 'Une phrase.', facts: ['Fondée en 1973'] },
      'target-minutes': 35,
      'words-per-minute': 120,
      url: 'https://exemple.fr/diapositives/',
      links: [{ label: 'Documentation', url: 'https://exemple.fr/doc' }],
    },
    problems: [],
  })
})

test('a title is enough: 140 words a minute, no links, and nothing else', () => {
  expect(read('title: T\n')).toEqual({
    settings: { title: 'T', lang: 'fr', 'words-per-minute': 140, links: [] },
    problems: [],
  })
})

test('a speaker and a company need no more than a name', () => {
  expect(read('title: T\nspeaker:\n  name: A\ncompany:\n  name: B\n')).toMatchObject({
    settings: { speaker: { name: 'A', links: [] }, company: { name: 'B', facts: [] } },
    problems: [],
  })
})

test('a file that is absent is a Problem, and the talk has a title all the same', () => {
  const { settings, problems } = readSettings(undefined)
  expect(problemLines(problems)).toEqual([`${file}:1:1 there is no talk.yaml`])
  expect(settings).toEqual({ title: 'Sans titre', lang: 'fr', 'words-per-minute': 140, links: [] })
})

test.each(['', '# rien\n', 'subtitle: S\n'])('%j lacks the title', (text) => {
  const { settings, problems } = read(text)
  expect(problemLines(problems)).toEqual([`${file}:1:1 \`title\`: is missing`])
  expect(problems[0]?.hint).toContain('title: ')
  expect(settings.title).toBe('Sans titre')
})

test.each([
  ['a title that is no text', 'title: 3', '`title`: should be text'],
  ['an empty title', 'title: " "', '`title`: is empty'],
])('%s is a Problem', (_name, text, message) => {
  expect(problemLines(read(text).problems)).toEqual([`${file}:1:1 ${message}`])
})

describe.each([
  ['subtitle: 3', '2:1', '`subtitle`: should be text'],
  ['event:', '2:1', '`event`: should be text'],
  ['date: demain', '2:1', '`date`: should be a date'],
  ['date: 2026-02-30', '2:1', '`date`: should be a date'],
  ['date: 10/12/2026', '2:1', '`date`: should be a date'],
  ['url: exemple.fr', '2:1', '`url`: should be a web address'],
  ['url: ftp://exemple.fr', '2:1', '`url`: should be a web address'],
  ['url: javascript:alert(1)', '2:1', '`url`: should be a web address'],
  ['target-minutes: longtemps', '2:1', '`target-minutes`: should be a number of minutes'],
  ['target-minutes: 0', '2:1', '`target-minutes`: should be more than 0'],
  ['target-minutes: 601', '2:1', '`target-minutes`: should be at most 600'],
  ['words-per-minute: vite', '2:1', '`words-per-minute`: should be a number of words'],
  ['words-per-minute: 59', '2:1', '`words-per-minute`: should be at least 60'],
  ['words-per-minute: 301', '2:1', '`words-per-minute`: should be at most 300'],
  ['speaker: Camille', '2:1', '`speaker`: should hold `key: value` lines'],
  ['speaker:\n  role: Ingénierie', '2:1', '`speaker.name`: is missing'],
  [
    'speaker:\n  name: C\n  links:\n    - label: L\n      url: x',
    '6:7',
    '`speaker.links.0.url`: should be a web address',
  ],
  ['company:\n  name: C\n  facts: un', '4:3', '`company.facts`: should be a list'],
  ['company:\n  name: C\n  facts: [3]', '4:11', '`company.facts.0`: should be text'],
  ['links: aucun', '2:1', '`links`: should be a list'],
  ['links:\n  - label: L', '3:5', '`links.0.url`: is missing'],
  ['speaker:\n  name: C\n  mail: c@exemple.fr', '4:3', 'unknown key `speaker.mail`'],
  ['links:\n  - label: L\n    url: https://a.fr\n    icon: x', '5:5', 'unknown key `links.0.icon`'],
  ['sponsor: X', '2:1', 'unknown key `sponsor`'],
])('%j', (lines, place, message) => {
  const { settings, problems } = read(`title: T\n${lines}\n`)

  test('is a Problem at its place', () => {
    expect(problemLines(problems)).toEqual([`${file}:${place} ${message}`])
  })

  test('is left out, and the rest is kept', () => {
    expect(settings).toEqual({ title: 'T', lang: 'fr', 'words-per-minute': 140, links: [] })
  })
})

test('bad YAML is one Problem, and the defaults serve', () => {
  const { settings, problems } = read('title: T\nsubtitle: a: b\n')
  expect(problems).toMatchObject([
    { file, line: 2, column: 11, message: expect.stringMatching(/^bad YAML: /) },
  ])
  expect(settings).toEqual({ title: 'Sans titre', lang: 'fr', 'words-per-minute': 140, links: [] })
})

test('a tab is named in the hint', () => {
  const [problem] = read('title: T\nspeaker:\n\tname: A\n').problems
  expect(problem).toMatchObject({ line: 3, hint: expect.stringContaining('tabs') })
})

test('all mistakes are listed, not the first alone', () => {
  expect(problemLines(read('date: demain\nurl: x\nsponsor: X\n').problems)).toHaveLength(4)
})

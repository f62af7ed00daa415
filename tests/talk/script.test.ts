import { describe, expect, test } from 'vitest'
import { countWords, readScript } from '../../src/talk/script.ts'
import { problemLines } from './problem-lines.ts'

const file = 'slides/script.md'
const read = (text: string) => readScript({ file, text })

describe('a script', () => {
  test('has a section for each `## slide-id`, at its line', () => {
    const { sections, problems } = read('# Le script\n\n## intro\n\nBonjour.\n\n## plan\nVoici.\n')
    expect(sections).toEqual([
      { slide: 'intro', file, line: 3, passages: [{ text: '\nBonjour.\n', line: 4 }], seconds: undefined },
      { slide: 'plan', file, line: 7, passages: [{ text: 'Voici.\n', line: 8 }], seconds: undefined },
    ])
    expect(problems).toEqual([])
  })

  test('is divided at [clic], in small letters or capitals, each passage with its line', () => {
    const [section] = read('## a\nUn.\n\n[clic] Deux.\n\n[CLIC]\nTrois.').sections
    expect(section?.passages).toEqual([
      { text: 'Un.\n\n', line: 2 },
      { text: ' Deux.\n\n', line: 4 },
      { text: '\nTrois.', line: 6 },
    ])
  })

  test('that is empty has no section and no problem', () => {
    expect(read('')).toEqual({ sections: [], problems: [] })
  })

  test('may have lower headings in a section', () => {
    const { sections } = read('## a\n\n### Idée\n\nUn.\n')
    expect(sections).toHaveLength(1)
    expect(sections[0]?.passages[0]?.text).toContain('### Idée')
  })

  test('may be divided by `#` headings, which belong to no section', () => {
    const { sections, problems } = read('## a\n\nUn.\n\n# Deuxième partie\n\n## b\n\nDeux.\n')
    expect(sections.map(({ passages }) => passages[0]?.text.trim())).toEqual(['Un.', 'Deux.'])
    expect(problems).toEqual([])
  })

  test.each([
    ['before the first section', '# Le script\n\nBonjour.\n\n## a\nUn.\n', 3],
    ['under a `#` heading', '## a\nUn.\n\n# Suite\n\nDeux.\n\n## b\nTrois.\n', 6],
  ])('with words %s is a Problem at the words', (_name, text, line) => {
    expect(problemLines(read(text).problems)).toEqual([`${file}:${line}:1 words that belong to no slide`])
  })

  test('with two sections for a slide is a Problem at the second, and the first is kept', () => {
    const { sections, problems } = read('## a\nUn.\n\n## b\nDeux.\n\n## a\nTrois.\n')
    expect(problemLines(problems)).toEqual([`${file}:7:1 [a] \`a\` has a second section`])
    expect(problems[0]?.hint).toContain('line 1')
    expect(sections.map(({ slide, line }) => [slide, line])).toEqual([
      ['a', 1],
      ['b', 4],
    ])
  })

  test.each(['## a', '## a\n\n\n', '## a\ndurée: 1:30\n', '## a\n\n[clic]\n[clic]\n'])(
    '%j says nothing on its slide',
    (text) => {
      expect(problemLines(read(text).problems)).toEqual([`${file}:1:1 [a] nothing is said on \`a\``])
    },
  )
})

describe('a duration', () => {
  test.each([
    ['durée: 1:30', 90],
    ['Durée : 0:05', 5],
    ['duree: 12:00', 720],
    ['durée:2:59  ', 179],
  ])('%j is %i seconds', (line, seconds) => {
    const { sections, problems } = read(`## a\n${line}\nBonjour.`)
    expect(sections[0]).toMatchObject({ seconds, passages: [{ text: 'Bonjour.', line: 3 }] })
    expect(problems).toEqual([])
  })

  test('may stand below an empty line', () => {
    const { sections } = read('## a\n\ndurée: 1:30\n\nBonjour.')
    expect(sections[0]).toMatchObject({ seconds: 90, passages: [{ text: '\nBonjour.', line: 4 }] })
  })

  test.each(['1:75', '90', '1m30', '1:3', '', '1:30 min'])('%j is none, and is not said', (value) => {
    const { sections, problems } = read(`\n## a\ndurée: ${value}\nBonjour.`)
    expect(problemLines(problems)).toEqual([`${file}:3:1 [a] \`${`durée: ${value}`.trim()}\` is no duration`])
    expect(sections[0]).toMatchObject({ seconds: undefined, passages: [{ text: 'Bonjour.' }] })
  })

  test('further down is something that is said', () => {
    const [section] = read('## a\nBonjour.\ndurée: 1:30').sections
    expect(section).toMatchObject({ seconds: undefined, passages: [{ text: 'Bonjour.\ndurée: 1:30' }] })
  })
})

describe('words', () => {
  test.each([
    ['', 0],
    ['Bonjour à toutes et à tous.', 6],
    ["L'échelle d'aujourd’hui", 2],
    ['un — deux … trois', 3],
    ['**très** _bien_ `up`', 3],
    ['« oui »', 1],
    ['porte-clé', 1],
    ['15 s, 6,3 milliards', 4],
    ['# Titre', 1],
    ['- un\n- deux', 2],
    ['[la documentation](https://exemple.fr/une/page)', 2],
    ['<span lang="en">Previously in</span> Prometheus', 3],
    ['un <!-- ne pas dire --> deux', 2],
    ['un <!-- a > b, ne\npas dire --> deux', 2],
    ['![Un schéma](../assets/schema.svg) Voici.', 1],
    ['3 < 4 et 5 > 4', 5],
  ])('%j has %i', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})

test('marks and durations may be in English', () => {
  const { sections, problems } = readScript({ file: 'f', text: '## a\nduration: 1:30\n\nOne. [click] Two.' })
  expect(problems).toEqual([])
  expect(sections).toMatchObject([{ seconds: 90, passages: [{ text: '\nOne. ' }, { text: ' Two.' }] }])
})

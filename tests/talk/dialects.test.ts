import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foreignDialects } from '../../src/talk/dialects.ts'
import { readTalk } from '../../src/talk/talk.ts'

const folder = join(import.meta.dirname, '../fixtures/dialects')
const decks = readdirSync(folder).filter((name) => name.endsWith('.md'))

/** `line:column message → hint`, as the fixture's `.problems.txt` has them. */
function problemsOf(deck: string): string[] {
  const { problems } = readTalk({
    texts: new Map([
      ['slides/01-deck.md', readFileSync(join(folder, deck), 'utf8')],
      ['slides/talk.yaml', 'title: T'],
    ]),
    assets: new Set(),
  })
  return problems.map(({ line, column, message, hint }) => `${line}:${column} ${message} → ${hint}`)
}

test('there is a dozen of decks in foreign dialects', () => {
  expect(decks.length).toBeGreaterThanOrEqual(12)
})

test.each(decks)('%s gives Problems that say what to write instead', (deck) => {
  const expected = readFileSync(join(folder, deck.replace('.md', '.problems.txt')), 'utf8')
  expect(problemsOf(deck)).toEqual(expected.trimEnd().split('\n'))
})

describe('what reads alike is text', () => {
  test.each([
    'Note : on y revient.',
    'Notes de frais : aucune.',
    'a == b, puis c == d',
    'Ça coûte 5 $ ou 6 $, pas $5.',
    '100 %, puis 50 %',
    '`{{ job }}` et `???` et `--`',
    '```yaml\nNote: x\n--\n{{ a }}\n```',
    'une liste [[liens]]',
    '> une citation',
    'class : première',
    'Vraiment ???',
    '<!-- style à revoir : la couleur -->',
    '<!-- la classe -->',
    '![fond bleu](../assets/x.svg)',
    '<p class="fragment">un</p>',
    '<replica-gap class="fragment"></replica-gap>',
    'l’heure est 10::20',
    '@alice et @bob',
    '<a href="https://exemple.fr/?a=%%25">x</a>',
  ])('%j', (body) => {
    expect(foreignDialects({ file: 'f', body, firstLine: 1, slide: 'a' })).toEqual([])
  })
})

test('a Problem is at the column where the foreign words begin', () => {
  const place = { file: 'f.md', body: 'un\n\ndeux %%trois%%', firstLine: 10, slide: 'a' }
  expect(foreignDialects(place)).toMatchObject([{ file: 'f.md', line: 12, column: 6, slide: 'a' }])
})

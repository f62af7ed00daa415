import { expect, test } from 'vitest'
import { documentHtml } from '../../../src/build/pages/document-page.ts'
import { deckSections } from '../../../src/build/pages/pages.ts'
import { readTalk } from '../../../src/talk/talk.ts'

const slide = (head: string, body: string) => `---\n${head}\n---\n\n${body}\n`
const texts = new Map([
  [
    'slides/01-un.md',
    [
      '---\ntitle: Un\n---\n',
      slide('id: a\nproblem: le prix', '# A'),
      slide(
        `id: b
solves: [{ problem: 1, step: 1 }]
sources:
  - { label: "Say: \\"what\\" & <when>", lang: en, url: "https://a.fr/?a=1&b=2", date: 2026-12-01, says: "le champ \`a<b\`, oui !" }
  - { label: "D'où ça ?", url: https://b.fr/, date: 2019, says: tout }
  - { label: C, url: https://c.fr/, date: 2026-07, says: le reste }`,
        '# B\n\n* un\n* deux',
      ),
    ].join('\n'),
  ],
  ['slides/script.md', '## a\n\nUn. [clic] Le prix.\n\n## b\n\nBon. [clic] Un. [clic] Deux.\n'],
  ['slides/talk.yaml', 'title: T\n'],
])
const { talk, problems } = readTalk({ texts, assets: new Set() })
const list = [
  '<ul><li><a href="https://a.fr/?a=1&amp;b=2" rel="noopener" lang="en">Say: &quot;what&quot; &amp; &lt;when&gt;</a> (1er\u00a0décembre\u00a02026)\u00a0: le champ <code>a&lt;b</code>, oui\u202f!</li>',
  '<li><a href="https://b.fr/" rel="noopener">D’où ça\u202f?</a> (2019)\u00a0: tout</li>',
  '<li><a href="https://c.fr/" rel="noopener">C</a> (juillet\u00a02026)\u00a0: le reste</li></ul>',
].join('')

test('sources stand under their slide in the page to read, once', () => {
  expect(problems).toEqual([])
  const html = documentHtml(talk, new Map())
  expect(html.split(`<div class="slide-sources"><p>Sources</p>${list}</div></article>`)).toHaveLength(2)
  expect(html.split('slide-sources')).toHaveLength(2)
})

test('they are folded in the speaker’s notes', () => {
  const [, , b] = deckSections(talk, new Map())
  expect(b?.html).toContain(`<details><summary>Sources (3)</summary>${list}</details></aside></section>`)
})

test('a problem is crossed out at the step that solves it', () => {
  const [, , b] = deckSections(talk, new Map())
  expect(b?.html).toContain(
    '<span class="solving fragment" data-fragment-index="0" data-words="Réglé\u00A0: le prix">',
  )
})

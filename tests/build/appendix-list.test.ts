import { expect, test } from 'vitest'
import { deckSections } from '../../src/build/pages/pages.ts'
import { readTalk } from '../../src/talk/talk.ts'

const texts = new Map([
  ['slides/01-un.md', '---\ntitle: Un\n---\n\n---\nid: a\n---\n\n# A\n'],
  [
    'slides/90-annexe.md',
    '---\ntitle: Annexe\nbackup: true\n---\n\n---\nid: b\n---\n\n# B < C\n\n---\nid: d\n---\n\n# D\n',
  ],
])
const sections = deckSections(readTalk({ texts, assets: new Set() }).talk, new Map())
const html = (id: string) => sections.find((section) => section.id === id)?.html ?? ''

test('the title of an appendix lists its slides, each a link', () => {
  expect(html('chapitre-annexe')).toContain(
    '<ul><li><a href="#/b">B &lt; C</a></li><li><a href="#/d">D</a></li></ul>',
  )
})

test('the title of a chapter of the talk lists nothing', () => {
  expect(html('chapitre-un')).not.toContain('<nav')
})

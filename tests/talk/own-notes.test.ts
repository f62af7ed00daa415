import { describe, expect, test } from 'vitest'
import { readTalk } from '../../src/talk/talk.ts'

const read = (body: string, script = '') => {
  const texts = new Map([
    ['slides/01-a.md', `---\ntitle: A\n---\n\n---\nid: un\n---\n\n# T\n\n${body}\n`],
    ['slides/script.md', script],
    ['slides/talk.yaml', 'title: T'],
  ])
  const { talk, problems } = readTalk({ texts, assets: new Set() })
  const slide = talk.chapters[0]?.slides.find(({ id }) => id === 'un')
  return { notes: slide?.notes.map((html) => html.trim()), html: slide?.html.trim(), problems }
}

describe('what is said, written on the slide', () => {
  test.each([
    ['as a last comment, like in Slidev and Marp', '- un\n\n<!-- Des mots. -->'],
    ['as reveal.js has it', '- un\n\n<aside class="notes">\nDes mots.\n</aside>'],
    ['as reveal-md has it', '- un\n\nNote:\nDes mots.'],
    ['as remark has it', '- un\n\n???\n\nDes mots.'],
  ])('%s is what is said', (_where, body) => {
    expect(read(body)).toEqual({
      notes: ['<p>Des mots.</p>'],
      html: '<ul>\n<li>un</li>\n</ul>',
      problems: [],
    })
  })

  test('is divided at its steps', () => {
    expect(read('* un\n\n<!-- Avant. [click] Après. -->').notes).toEqual(['<p>Avant.</p>', '<p>Après.</p>'])
  })

  test('keeps its place for mistakes', () => {
    const { problems } = read('- un\n\nNote:\n\n![x](../assets/rien.png)')
    expect(problems).toMatchObject([{ file: 'slides/01-a.md', line: 15 }])
  })

  test('gives way to the script, with a quiet word', () => {
    const { notes, problems } = read('- un\n\nNote: en trop', '## un\n\nDes mots.')
    expect(notes).toEqual(['<p>Des mots.</p>'])
    expect(problems).toMatchObject([{ line: 13, message: expect.stringContaining('left out'), quiet: true }])
  })
})

test.each([
  '<!-- à revoir -->\n\n- un',
  '- un\n\n<!-- class: x -->',
  '```md\nNote: x\n```',
  '- Note : un mot',
])('%j is no note', (body) => {
  expect(read(body).notes).toEqual([])
})

test('a comment is a remark where the script has words', () => {
  expect(read('- un\n\n<!-- à revoir -->', '## un\n\nDes mots.').problems).toEqual([])
})

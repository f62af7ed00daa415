import { describe, expect, test } from 'vitest'
import { editTags, plainText } from '../../src/talk/html.ts'

describe('editTags', () => {
  test('shows every start tag in order, with its attributes decoded', () => {
    const seen: unknown[] = []
    editTags('<p CLASS=a><img src="x&amp;y"/>text</p><BR>', (tag, attributes) => {
      seen.push([tag, { ...attributes }])
      return undefined
    })
    expect(seen).toEqual([
      ['p', { class: 'a' }],
      ['img', { src: 'x&y' }],
      ['br', {}],
    ])
  })

  test('what is not edited stays as it is, letter for letter', () => {
    const html = '<!DOCTYPE html><P Class=a  ><!-- <b> --><svg viewBox="0 0 1 1"/>&eacute; a < b</p>\n'
    expect(editTags(html, () => undefined)).toBe(html)
  })

  test('an attribute is added', () => {
    expect(editTags('<a>x</a>', () => ({ rel: 'noopener' }))).toBe('<a rel="noopener">x</a>')
  })

  test.each(['"old"', "'old'", 'old'])('an attribute written %s is replaced', (value) => {
    expect(editTags(`<a id="1" rel=${value} class="c">`, () => ({ rel: 'new' }))).toBe(
      '<a rel="new" id="1" class="c">',
    )
  })

  test('a value is escaped', () => {
    expect(editTags('<a>', () => ({ title: 'a "b" & <c>' }))).toBe(
      '<a title="a &quot;b&quot; &amp; &lt;c&gt;">',
    )
  })

  test('a word in another attribute that reads like the one to replace is kept', () => {
    expect(editTags('<img alt="the src of src=a b" src="x">', () => ({ src: 'y' }))).toBe(
      '<img src="y" alt="the src of src=a b">',
    )
  })

  test('an attribute whose name ends the same is kept', () => {
    expect(editTags('<img data-src="a" src="x">', () => ({ src: 'y' }))).toBe('<img src="y" data-src="a">')
  })

  test('a no-break space belongs to the name of its tag', () => {
    expect(editTags('<a\u00A0: b>', () => ({ rel: 'x' }))).toBe('<a\u00A0: rel="x" b>')
  })

  test('a tag inside a comment is no tag', () => {
    expect(editTags('<!-- <a> --><a>', () => ({ rel: 'x' }))).toBe('<!-- <a> --><a rel="x">')
  })
})

describe('plainText', () => {
  test.each([
    ['tags are left out', 'un <em>ami</em>', 'un ami'],
    ['entities are decoded', 'R&amp;D', 'R&D'],
    ['white space is one space', ' un\n  ami ', 'un ami'],
    ['no-break spaces are kept', 'Quoi\u202F? Un\u00A0: oui', 'Quoi\u202F? Un\u00A0: oui'],
    ['a line break is a space', 'un<br>ami', 'un ami'],
    ['comments are left out', 'un<!-- x --> ami', 'un ami'],
  ])('%s', (_name, html, text) => {
    expect(plainText(html)).toBe(text)
  })
})

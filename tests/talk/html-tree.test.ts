import { describe, expect, test } from 'vitest'
import {
  append,
  attribute,
  classesOf,
  element,
  elementsIn,
  htmlOf,
  parseFragment,
  parsePage,
  plainText,
  replaceNode,
  setAttribute,
  textNode,
  textOf,
} from '../../src/talk/html-tree.ts'

const first = (html: string) => {
  const [found] = elementsIn(parseFragment(html))
  if (!found) throw new Error('no element')
  return found
}

describe('a page', () => {
  const page = '<!DOCTYPE html><html lang="fr"><head><title>T</title></head><body><p>un</p></body></html>'

  test('comes out as it went in', () => {
    expect(htmlOf(parsePage(page))).toBe(page)
  })

  test('is not ended by words in comments and attributes', () => {
    const tree = parsePage('<!-- </body> --><p title="</body></section>">un</p><!-- </section> -->')
    expect([...elementsIn(tree)].map(({ tagName }) => tagName)).toEqual(['html', 'head', 'body', 'p'])
  })
})

describe('a fragment', () => {
  test.each([
    '<p class="a">un <b>deux</b></p><img src="x">texte',
    '<svg viewBox="0 0 1 1"><title>Un</title><use xlink:href="#a"></use><foreignObject><p>x</p></foreignObject></svg>',
    '<!-- <p> -->a &lt; b &amp; c',
    '<replica-gap data-x="1"></replica-gap>',
  ])('%s comes out as it went in', (html) => {
    expect(htmlOf(parseFragment(html))).toBe(html)
  })

  test('has the elements that browsers make', () => {
    expect(htmlOf(parseFragment('<table><tr><td>1</table>'))).toBe(
      '<table><tbody><tr><td>1</td></tr></tbody></table>',
    )
    expect(htmlOf(parseFragment('<tr><td>1'))).toBe('1')
    expect(htmlOf(parseFragment('<tr><td>1', 'tbody'))).toBe('<tr><td>1</td></tr>')
  })

  test('may be nested without bound', () => {
    const depth = 10_000
    const html = '<i-i>'.repeat(depth)
    expect([...elementsIn(parseFragment(html))].length).toBe(depth)
  })
})

test('elements come in the order of the text', () => {
  const names = [...elementsIn(parseFragment('<ul><li><b></b></li><li></li></ul><p></p>'))]
  expect(names.map(({ tagName }) => tagName)).toEqual(['ul', 'li', 'b', 'li', 'p'])
})

describe('an attribute', () => {
  test('is read as browsers do', () => {
    expect(attribute(first('<a HREF="x&amp;y">'), 'href')).toBe('x&y')
    expect(attribute(first('<a>'), 'href')).toBeUndefined()
  })

  test('is set in its place, behind the others, or removed', () => {
    const link = first('<a href="x" id="i">')
    setAttribute(link, 'href', 'a "b" & <c>')
    setAttribute(link, 'rel', 'noopener')
    expect(htmlOf(link)).toBe('<a href="a &quot;b&quot; &amp; &lt;c&gt;" id="i" rel="noopener"></a>')
    setAttribute(link, 'href', undefined)
    setAttribute(link, 'title', undefined)
    expect(htmlOf(link)).toBe('<a id="i" rel="noopener"></a>')
  })

  test('of classes is a list', () => {
    expect(classesOf(first('<a class=" b\n c ">'))).toEqual(['b', 'c'])
    expect(classesOf(first('<a>'))).toEqual([])
  })
})

test('words are without tags and comments', () => {
  expect(textOf(parseFragment('un <b>ami</b> R&amp;D<!-- x -->'))).toBe('un ami R&D')
})

describe('words on one line', () => {
  test.each([
    ['tags are left out', 'un <em>ami</em>', 'un ami'],
    ['entities are decoded', 'R&amp;D', 'R&D'],
    ['white space is one space', ' un\n  ami ', 'un ami'],
    ['no-break spaces are kept', 'Quoi\u202F? Un\u00A0: oui', 'Quoi\u202F? Un\u00A0: oui'],
    ['a line break is a space', 'un<br>ami', 'un ami'],
    ['comments are left out', 'un<!-- x --> ami', 'un ami'],
  ])('%s', (_name, html, text) => {
    expect(plainText(parseFragment(html))).toBe(text)
  })
})

describe('a node', () => {
  test('gives way to others, or to none', () => {
    const tree = parseFragment('<p>a<b>b</b>c</p>')
    const [paragraph, bold] = elementsIn(tree)
    if (!paragraph || !bold) throw new Error('no elements')
    replaceNode(bold, textNode('<1>'), element('i', { class: 'x' }, textNode('2')))
    expect(htmlOf(tree)).toBe('<p>a&lt;1&gt;<i class="x">2</i>c</p>')
    replaceNode(paragraph, ...[...paragraph.childNodes])
    expect(htmlOf(tree)).toBe('a&lt;1&gt;<i class="x">2</i>c')
  })

  test('moves to another place', () => {
    const tree = parseFragment('<b>b</b><p></p>')
    const [bold, paragraph] = elementsIn(tree)
    if (!paragraph || !bold) throw new Error('no elements')
    append(paragraph, bold)
    expect(htmlOf(tree)).toBe('<p><b>b</b></p>')
  })
})

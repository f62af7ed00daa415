import { describe, expect, test } from 'vitest'
import { parseLineSets, renderCode } from '../../src/talk/code.ts'
import { addLanguages } from '../../src/talk/code-languages.ts'
import { readFixture } from './read-fixture.ts'

/** The HTML of each `<span class="line">`. */
const linesOf = (html: string) =>
  html
    .slice(html.indexOf('<code'), html.lastIndexOf('</code>'))
    .replace(/^<code[^>]*>/, '')
    .split(/(?=<span class="line)/)
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

test('a talk may bring a language', () => {
  addLanguages({ recette: () => ({ name: 'recette', keywords: 'beurre sucre', contains: [] }) })
  expect(renderCode('beurre', 'recette')).toContain('<span class="hljs-keyword">beurre</span>')
})

describe('renderCode', () => {
  test('gives each line a span of its own, empty ones too, and no line after the last', () => {
    expect(renderCode('a\n\nb\n', 'text')).toBe(
      '<pre class="code" tabindex="0"><code class="language-text"><span class="line">a\n</span><span class="line">\n</span><span class="line">b\n</span></code></pre>\n',
    )
  })

  test('escapes the code', () => {
    expect(renderCode('<b> & "c"', 'text')).toContain('&lt;b&gt; &amp; ')
  })

  test('colours it', () => {
    expect(renderCode('a: 1', 'yaml')).toContain('<span class="hljs-attr">a:</span>')
  })

  test('leaves spaces and punctuation as they are', () => {
    expect(renderCode('a ? b : c ; «d»...', 'text')).toContain('>a ? b : c ; «d»...\n<')
  })

  test('closes the colours of a token at each line end and opens them again', () => {
    const lines = linesOf(renderCode(readFixture('multi-line-tokens/string.go'), 'go'))
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(count(line, /<span/g)).toBe(count(line, /<\/span>/g))
    expect(lines[1]).toBe('<span class="line"><span class="hljs-string">rate(x[5m])</span>\n</span>')
    expect(lines[2]).toContain('<span class="hljs-comment">// fin</span>')
  })

  test.each([
    ['go', '/* un\ndeux\n*/ var x = 1'],
    ['yaml', 'a: |\n  un\n  deux\nb: "trois\n  quatre"'],
    ['bash', 'echo "x\ny"'],
    ['bash', 'echo "a $(b\nc) d"'],
    ['json', '{"a": [1,\n"b"]}'],
  ])('balances the spans of every line of %s: %j', (language, code) => {
    const lines = linesOf(renderCode(code, language))
    expect(lines).toHaveLength(code.split('\n').length)
    for (const line of lines) expect(count(line, /<span/g)).toBe(count(line, /<\/span>/g))
  })

  test.each([
    ['sql', 'SELECT 1', '<span class="hljs-keyword">SELECT</span>'],
    ['python', 'def f(): pass', '<span class="hljs-keyword">def</span>'],
    ['ts', 'const a: string', '<span class="hljs-keyword">const</span>'],
    ['Dockerfile', 'FROM node', '<span class="hljs-keyword">FROM</span>'],
    ['html', '<p class="a">', '<span class="hljs-keyword">p</span> <span class="hljs-attr">class</span>'],
    ['css', 'a:hover { }', '<span class="hljs-keyword">a</span><span class="hljs-symbol">:hover</span>'],
    ['diff', '- a', '<span class="hljs-keyword">- a</span>'],
  ])('colours %s with the colours that there are', (language, code, html) => {
    expect(renderCode(code, language)).toContain(html)
  })

  test('throws for a language that it does not know', () => {
    expect(() => renderCode('a', 'klingon')).toThrow('klingon')
  })
})

describe('line steps', () => {
  const code = 'a\nb\nc\nd'
  const render = (steps: string) => renderCode(code, 'text', parseLineSets(steps, 4))
  const activeLines = (html: string) =>
    linesOf(html).flatMap((line, index) => (line.startsWith('<span class="line active"') ? [index + 1] : []))

  test('the first lines stand out from the beginning', () => {
    const html = render('1-2|4')
    expect(activeLines(html)).toEqual([1, 2])
    expect(html).toContain('<pre class="code" tabindex="0" data-lines="1 2">')
  })

  test('each further part is an empty fragment that carries its lines', () => {
    expect(render('1-2|4|1,3-4').match(/<span class="fragment.*?<\/span>/g)).toEqual([
      '<span class="fragment code-step" data-lines="4"></span>',
      '<span class="fragment code-step" data-lines="1 3 4"></span>',
    ])
  })

  test('an empty first part lets no line stand out, and the next is a step', () => {
    const html = render('|2')
    expect(activeLines(html)).toEqual([])
    expect(html).toContain('<pre class="code" tabindex="0" data-lines="">')
    expect(count(html, /class="fragment/g)).toBe(1)
  })

  test('a single part is no step', () => {
    const html = render('3')
    expect(activeLines(html)).toEqual([3])
    expect(html).not.toContain('fragment')
  })

  test('without steps the code says nothing of lines', () => {
    expect(renderCode(code, 'text')).not.toMatch(/data-lines|active|fragment/)
  })
})

describe('parseLineSets', () => {
  test.each([
    ['1', [[1]]],
    ['1-3', [[1, 2, 3]]],
    ['1-2|4|6-8,10', [[1, 2], [4], [6, 7, 8, 10]]],
    [' 1-2 , 4 | 5 ', [[1, 2, 4], [5]]],
    ['2-2', [[2]]],
    ['1-3,2', [[1, 2, 3]]],
    ['', [[]]],
    ['|2', [[], [2]]],
    ['1|', [[1], []]],
    ['10', [[10]]],
  ])('%j', (text, sets) => {
    expect(parseLineSets(text, 10).map((set) => [...set])).toEqual(sets)
  })

  test.each([
    ['3-1', '`3-1` is no line or range of lines'],
    ['0', '`0` is no line or range of lines'],
    ['0-2', '`0-2` is no line or range of lines'],
    ['1 - 2', '`1 - 2` is no line or range of lines'],
    ['a', '`a` is no line or range of lines'],
    ['1.5', '`1.5` is no line or range of lines'],
    ['-2', '`-2` is no line or range of lines'],
    ['1-', '`1-` is no line or range of lines'],
    ['99', '`99` goes beyond the last line, 10'],
    ['9-11', '`9-11` goes beyond the last line, 10'],
    ['1|2|x', '`x` is no line or range of lines'],
  ])('%j says which part is wrong', (text, message) => {
    expect(() => parseLineSets(text, 10)).toThrow(message)
  })
})

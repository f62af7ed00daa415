import { expect, test } from 'vitest'
import { divideIntoHalves, strayLines } from '../../src/talk/halves.ts'
import { htmlOf, parseFragment } from '../../src/talk/html-tree.ts'

const place = { file: 'f.md', body: 'a\n\n***\n\nb', firstLine: 10, slide: 'a' }

test('a line divides two halves of any contents', () => {
  const tree = parseFragment('<p>a</p><h3>b</h3><hr><pre>c</pre>')
  expect(divideIntoHalves(tree, place)).toEqual([])
  expect(htmlOf(tree)).toBe('<div class="half"><p>a</p><h3>b</h3></div><div class="half"><pre>c</pre></div>')
})

test('elsewhere a line is told in passing', () => {
  const tree = parseFragment('<p>a</p><hr><p>b</p>')
  expect(strayLines(tree, place)).toMatchObject([
    { line: 12, message: 'a line across the slide', quiet: true },
  ])
  expect(strayLines(parseFragment('<p>a</p>'), place)).toEqual([])
})

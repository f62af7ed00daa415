import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { codeOf, markdownParts } from '../../src/talk/code-mask.ts'
import { withoutCode } from '../../src/talk/without-code.ts'

const fencesOf = (markdown: string) =>
  markdownParts(markdown).flatMap(({ fence }) => (fence ? [[fence.firstLine, fence.endLine]] : []))

describe('a fence', () => {
  test('holds an inner fence that is shorter, or of the other sign', () => {
    const text = '````markdown\n```yaml\na: 1\n```\n````\nprose\n~~~\n```\n~~~\n'
    expect(fencesOf(text)).toEqual([
      [0, 5],
      [6, 9],
    ])
    expect(withoutCode(text).trim()).toBe('prose')
  })

  test('that never ends goes to the end of the text', () => {
    const [, last] = markdownParts('un\n```yaml\na')
    expect(last?.fence).toMatchObject({ closed: false, info: 'yaml', marks: '```' })
    expect(last && codeOf(last)).toEqual(['a'])
  })

  test('is no inline code of three backticks, and is not indented by four spaces', () => {
    expect(fencesOf('``` un ```\n\n    ```\n')).toEqual([])
  })
})

test('the parts are the text, letter for letter, each at its place', () => {
  const text = 'un\n```a\nb\n```\n\ndeux\n~~~\n~~~'
  const parts = markdownParts(text)
  expect(parts.map((part) => part.text).join('')).toBe(text)
  for (const part of parts) expect(text.startsWith(part.text, part.offset)).toBe(true)
  expect(parts.flatMap((part) => (part.fence ? [codeOf(part)] : []))).toEqual([['b'], []])
})

test('markdown-it finds the same fences', () => {
  const markdown = new MarkdownIt()
  markdown.block.ruler.enableOnly(['fence', 'paragraph'])
  const line = fc.constantFrom(
    ...'```|````|~~~|~~~~|```yaml|``` a`b|~~~ a`b|  ```|   ~~~ |    ```|```  |text||``|`````'.split('|'),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = [...lines, 'fin'].join('\n')
      const found = markdown.parse(text, {}).filter(({ type }) => type === 'fence')
      expect(fencesOf(text)).toEqual(found.map(({ map }) => map))
    }),
    { numRuns: 500 },
  )
})

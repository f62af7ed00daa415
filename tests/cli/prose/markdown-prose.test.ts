import { expect, test } from 'vitest'
import { blank, markdownProse } from '../../../src/cli/prose/markdown-prose.ts'

const words = (text: string) => text.replaceAll(blank, ' ').split(/\s+/).filter(Boolean)

test('an inner fence ends no longer one: its code is no prose, and the prose behind it is', () => {
  const { running } = markdownProse('avant\n\n````markdown\n```yaml\na: 1\n```\ncode\n````\n\naprès\n')
  expect(words(running)).toEqual(['avant', 'après'])
})

test('a diagram says its words, each at its place', () => {
  const text = 'avant\n\n```mermaid\nflowchart LR\n  a["Une cible"] --> b\n```\n'
  const { running, asWritten } = markdownProse(text)
  expect(words(running)).toEqual(['avant'])
  expect(words(asWritten)).toEqual(['Une', 'cible'])
  expect(asWritten.indexOf('Une cible')).toBe(text.indexOf('Une cible'))
})

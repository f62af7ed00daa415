import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readYamlBlock } from '../../src/talk/yaml-block.ts'
import { problemLines } from './problem-lines.ts'

const schema = z.strictObject({
  name: z.string('should be text').describe('Write `name: …`.'),
  size: z.number('should be a number').default(3),
  parent: z.strictObject({ name: z.string('should be text') }).optional(),
})

const read = (text: string, firstLine = 1) => readYamlBlock({ file: 'a.yaml', text, firstLine }, schema)

test('a right block is given with its defaults', () => {
  expect(read('name: Ada\n')).toEqual({ value: { name: 'Ada', size: 3 }, problems: [] })
})

test('lines count from the first line of the block in its file', () => {
  expect(problemLines(read('name: Ada\nsize: big', 41).problems)).toEqual([
    'a.yaml:42:1 `size`: should be a number',
  ])
})

describe('a wrong value', () => {
  test('is left out, and the others are kept', () => {
    expect(read('name: Ada\nsize: big').value).toEqual({ name: 'Ada', size: 3 })
  })

  test('inside another key is at its own place', () => {
    expect(problemLines(read('name: Ada\nparent:\n  name: 3').problems)).toEqual([
      'a.yaml:3:3 `parent.name`: should be text',
    ])
  })

  test('has the hint that the schema gives', () => {
    expect(read('name: 3').problems[0]?.hint).toBe('Write `name: …`.')
  })
})

describe('an unknown key', () => {
  test('is a Problem that lists the known ones', () => {
    const { value, problems } = read('name: Ada\nnam: Bob')
    expect(problemLines(problems)).toEqual(['a.yaml:2:1 unknown key `nam`'])
    expect(problems[0]?.hint).toBe('Known keys: name, size, parent.')
    expect(value).toEqual({ name: 'Ada', size: 3 })
  })

  test('inside another key is named by its path', () => {
    expect(problemLines(read('name: Ada\nparent:\n  name: Bob\n  age: 3').problems)).toEqual([
      'a.yaml:4:3 unknown key `parent.age`',
    ])
  })

  test('does not hide another unknown key', () => {
    expect(problemLines(read('a: 1\nname: Ada\nb: 2').problems)).toEqual([
      'a.yaml:1:1 unknown key `a`',
      'a.yaml:3:1 unknown key `b`',
    ])
  })
})

test('a required key that is missing is a Problem at the beginning of the block', () => {
  expect(problemLines(read('', 7).problems)).toEqual(['a.yaml:7:1 `name`: is missing'])
})

test.each(['just words', '- a\n- b', '3'])('%j is no mapping', (text) => {
  expect(problemLines(read(text).problems)).toEqual(['a.yaml:1:1 this block should hold `key: value` lines'])
})

describe('bad YAML', () => {
  test.each([
    ['a second colon', 'name: Ada\nsize: a: b', 'a.yaml:2:7 bad YAML: Nested mappings'],
    ['a quote that never ends', 'name: "Ada', 'a.yaml:1:11 bad YAML: Missing closing "quote'],
    ['the same key twice', 'name: Ada\nname: Bob', 'a.yaml:2:1 bad YAML: Map keys must be unique'],
    [
      'a value that begins with a star',
      'size: 3\nname: *Ada*',
      'a.yaml:2:7 bad YAML: a value that begins with',
    ],
  ])('%s is one Problem at its place', (_name, text, start) => {
    const { value, problems } = read(text)
    expect(value).toEqual({})
    expect(problems).toHaveLength(1)
    expect(problemLines(problems)[0]).toContain(start)
  })

  test('the message is one line and repeats no place', () => {
    expect(read('size: a: b').problems[0]?.message).not.toMatch(/\n|line \d/)
  })

  test('a tab is named in the hint', () => {
    const [problem] = read('name: Ada\n\tsize: 3').problems
    expect(problem).toMatchObject({ line: 2, column: 1, message: expect.stringMatching(/^bad YAML: Tabs/) })
    expect(problem?.hint).toContain('tabs')
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { problemLines } from '../../src/cli/check/print.ts'
import { editorSchemas } from '../../src/cli/schemas.ts'
import { readTalk } from '../../src/talk/talk.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('the schemas', () => {
  test.each([...editorSchemas()])('%s is up to date: `npm run schemas` writes it', (path, text) => {
    expect(JSON.parse(read(path))).toEqual(JSON.parse(text))
  })

  test('say what a key is for and which values it takes', () => {
    const { properties, additionalProperties } = JSON.parse(read('.vscode/slide.schema.json'))
    expect(additionalProperties).toBe(false)
    expect(properties.layout.enum).toContain('plein-cadre')
    expect(properties.id.description).toContain('small letters')
  })
})

describe('the problem matchers', () => {
  const { tasks } = JSON.parse(read('.vscode/tasks.json'))

  test.each(["check the talk's text", "check the talk's text at each save", 'check the whole talk'])(
    'of « %s » reads what the check prints',
    (label) => {
      const { pattern } = tasks.find((task: { label: string }) => task.label === label).problemMatcher
      const place = { file: 'slides/01-un.md', line: 12, column: 3, message: 'a: b [c]', hint: 'Do: that.' }
      const [line = ''] = problemLines([{ ...place, rule: 'code-size', level: 'warning' }]).split('\n')
      const match = new RegExp(pattern.regexp).exec(line) ?? []
      expect(match.slice(1)).toEqual([
        'slides/01-un.md',
        '12',
        '3',
        'warning',
        'a: b [c] → Do: that.',
        'code-size',
      ])
    },
  )
})

describe('the snippets', () => {
  const snippets: Record<string, { body: string[] }> = JSON.parse(read('.vscode/talk.code-snippets'))
  /** What an editor writes if nothing is filled in. */
  const written = (name: string) =>
    (snippets[name]?.body ?? [])
      .join('\n')
      .replace(/\$\{\d\|([^,|]*)[^}]*\|\}/g, '$1')
      .replace(/\{\$\{2:1-2\|4\}\}/, '{1}')
      .replace(/\$\{\d:([^}]*)\}/g, '$1')
      .replace(/\$0/g, 'mot')

  test.each(['Steps', 'Step', 'Code with steps', 'Diagram', 'Figure'])(
    '« %s » makes a slide without a Problem',
    (name) => {
      const chapter = `${written('Chapter')}\n${written('Slide')}\n\n${written(name)}\n`.replace(
        'mot\n---',
        '\n---',
      )
      const { talk, problems } = readTalk({
        texts: new Map([
          ['slides/talk.yaml', 'title: T'],
          ['slides/01-un.md', chapter],
        ]),
        assets: new Set(),
      })
      expect(problems.map(({ message }) => message)).toEqual(['the script says nothing on slide `my-slide`'])
      expect(talk.chapters[0]?.slides.at(-1)?.id).toBe('my-slide')
    },
  )
})

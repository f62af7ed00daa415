import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/talk/problem.ts'
import { separatorLines } from '../../src/talk/separators.ts'
import { problemLines } from './problem-lines.ts'

function read(text: string) {
  const problems: Problem[] = []
  const lines = separatorLines('f.md', text.split('\n'), problems)
  return { lines, problems: problemLines(problems) }
}

const slide = (id: string, body: string) => `---\nid: ${id}\n---\n\n# ${id}\n\n${body}\n`

describe('two fences of different slides that both lack their end', () => {
  test.each(['```', '```yaml', '~~~'])('%s are two Problems, and both slides are found', (fence) => {
    const closing = fence.slice(0, 3)
    const text = slide('un', `${fence}\nx`) + slide('deux', `${closing}\ny`)
    expect(read(text)).toEqual({
      lines: [0, 2, 8, 10],
      problems: ['f.md:7:1 this code fence never ends', 'f.md:15:1 this code fence never ends'],
    })
  })
})

describe('a fence holds what it shows', () => {
  test.each([
    ['documents of YAML', '```yaml\na: 1\n---\nb: 2\n```'],
    ['a head alone', '```yaml\n---\nid: x\n---\n```'],
    ['YAML whose documents have ids', '```yaml\n---\nid: x\nname: y\n---\nz: 1\n```'],
    ['ids that are no slide’s', '```yaml\n---\nid: 42\n---\nz: 1\n```'],
    ['a slide, as Markdown', '```markdown\n---\nid: x\n---\n\n# X\n```'],
    ['a slide, as text', '~~~text\n---\nid: x\n---\n\n# X\n~~~'],
  ])('%s', (_name, fence) => {
    expect(read(slide('un', fence))).toEqual({ lines: [0, 2], problems: [] })
  })
})

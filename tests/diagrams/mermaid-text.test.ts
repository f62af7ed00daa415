import { describe, expect, it } from 'vitest'
import { toMermaidText } from '../../src/diagrams/mermaid-text.ts'

describe('toMermaidText', () => {
  it('empties comments and keeps every other line where it is', () => {
    expect(toMermaidText('flowchart LR\n%% un\na\n%%\r\nb').text).toBe('flowchart LR\n\na\n\nb')
  })

  it.each([
    ['nothing above', 'flowchart LR\na', 2, 2],
    ['comments and blank lines above', '%% un\n\n%% deux\nflowchart LR\na', 2, 5],
    ['front matter above', '---\ntitle: x\n---\n\n%% un\nflowchart LR\na', 2, 7],
    ['a directive on three lines above', '%%{init: {\n "theme": "base"\n}}%%\nflowchart LR\na', 2, 5],
    ['the end of the text', 'flowchart LR\na', 9, 2],
  ])('finds the line in the source with %s', (_, source, mermaidLine, line) => {
    expect(toMermaidText(source).lineOf(mermaidLine)).toBe(line)
  })
})

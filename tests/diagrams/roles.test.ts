import { describe, expect, it } from 'vitest'
import type { Graph } from '../../src/diagrams/graph.ts'
import type { ParsedDiagram } from '../../src/diagrams/parse.ts'
import { giveRoles } from '../../src/diagrams/roles.ts'

const roles = { thanos: 'violet', client: 'teal' } as const
const node = (id: string) =>
  ({ kind: 'node', id, label: id, classes: [], elementId: id, idle: false }) as const
const sequence = {
  kind: 'sequence',
  type: 'sequence',
  graph: [node('q'), node('s'), node('g')],
  accTitle: '',
  accDescr: '',
  text: '',
} satisfies ParsedDiagram
const classesOf = (graph: Graph) => graph.map((part) => 'classes' in part && part.classes)

describe('giveRoles', () => {
  it('gives participants the role of the comment that names them', () => {
    const source = 'sequenceDiagram\n%% thanos : q, s\n  %% Client:g\n%% une remarque : rien'
    expect(classesOf(giveRoles(source, sequence, roles))).toEqual([['thanos'], ['thanos'], ['client']])
  })

  it.each([
    ['%% thanos : q, x', sequence, 'a role for `x`, which does not exist', 'Participants: q, s, g.'],
    ['%% thanos :', sequence, 'a role without a participant', 'Participants: q, s, g.'],
    ['%% thanos : q', { ...sequence, kind: 'flowchart' as const }, 'outside a sequence', 'name:::thanos'],
  ])('refuses %s with its line and what to write', (line, parsed, message, hint) => {
    expect(() => giveRoles(`sequenceDiagram\n${line}`, parsed, roles)).toThrow(
      expect.objectContaining({
        line: 2,
        message: expect.stringContaining(message) as string,
        hint: expect.stringContaining(hint) as string,
      }),
    )
  })
})

import { expect, test } from 'vitest'
import { keepLayout } from '../../src/cli/check/layout-mends.ts'
import { mendText } from '../../src/cli/check/mend.ts'

const diagram = (source: string) =>
  ({
    id: 'a-diagramme-1',
    slide: 'a',
    source,
    file: 'slides/01-a.md',
    line: 2,
    firstStep: 0,
    badges: {},
  }) as const

test('the layout that was found is written below the head of its diagram', () => {
  const source = 'flowchart LR\n  a --> b\n'
  const mend = keepLayout(diagram(source), { gap: 0.3, turned: true })
  expect(mend && mendText(`\`\`\`mermaid\n${source}\`\`\`\n`, [mend])).toBe(
    '```mermaid\nflowchart LR\n  %% disposition 0.3 tournée\n  a --> b\n```\n',
  )
})

test('a layout that is written already is left alone', () => {
  expect(keepLayout(diagram('flowchart LR\n%% disposition 1\na'), { gap: 0.3 })).toBeUndefined()
})

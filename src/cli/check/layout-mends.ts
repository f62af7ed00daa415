import { drawAhead } from '../../build/reading/draw-diagrams.ts'
import { dispositionComment } from '../../diagrams/disposition.ts'
import type { Fit } from '../../diagrams/fit.ts'
import type { Diagram } from '../../talk/fence.ts'
import { type CheckedTalk, type Finding, findingOf } from '../rule.ts'

/** The ways in which the talk's diagrams are laid out, to be written into those that do not say: none changes from then on. */
export async function layoutMends({ root, talk, problems }: CheckedTalk): Promise<readonly Finding[]> {
  if (problems.some(({ quiet }) => !quiet)) return []
  const { fits = [] } = (await drawAhead(root, talk)) ?? {}
  return fits.flatMap(([diagram, fit]) => keepLayout(diagram, fit) ?? [])
}

/** A line below the one that says what kind of diagram it is, as far in as the next. */
export function keepLayout(diagram: Diagram, fit: Fit): Finding | undefined {
  const { source, file, line } = diagram
  if (/^\s*%%\s*disposition\b/im.test(source)) return undefined
  const lines = source.split('\n')
  const head = lines.findIndex((text) => /^\s*(?:flowchart|graph|sequenceDiagram)\b/.test(text))
  if (head < 0) return undefined
  const indent = /^\s*/.exec(lines[head + 1] ?? '')?.[0] ?? ''
  return findingOf('diagrams', {
    file,
    line: line + head + 1,
    length: 0,
    mend: `${indent}${dispositionComment(fit)}\n`,
    message: 'the layout of this diagram is searched at each build',
    hint: '`--corrige` writes the one that was found.',
  })
}

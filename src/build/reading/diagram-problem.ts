import type { SourceMistake } from '../../diagrams/source-mistake.ts'
import type { Diagram } from '../../talk/fence.ts'
import type { Problem } from '../../talk/problem.ts'

/** A mistake in a diagram's source, at its place in the Markdown. */
export function diagramProblem({ file, line, slide }: Diagram, mistake: SourceMistake): Problem {
  const { message, hint, quiet } = mistake
  return { file, line: line + mistake.line - 1, column: 1, message, hint, slide, ...(quiet && { quiet }) }
}

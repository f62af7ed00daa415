/** A mistake that a person made in a file of the talk: where it is, what is wrong, what to do. Lines and columns count from 1. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint: string
  /** The slide it concerns, if it concerns one. */
  readonly slide?: string
  /** Told in passing: nothing is refused for it. */
  readonly quiet?: true
}

/** The problem as a terminal prints it: `file:line:column  message`, and below it what to do. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, message, hint } = problem
  return `${file}:${line}:${column}  ${message}\n  → ${hint}`
}

/** Problems in the order in which a reader of the files meets them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file === b.file ? 0 : a.file.localeCompare(b.file)) || a.line - b.line || a.column - b.column,
  )
}

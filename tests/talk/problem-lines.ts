import type { Problem } from '../../src/talk/problem.ts'

/** Problems as short text: `file:line:column message`, with `[slide]` before the message if it concerns one. */
export function problemLines(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line, column, slide, message }) =>
    [`${file}:${line}:${column}`, slide && `[${slide}]`, message].filter(Boolean).join(' '),
  )
}

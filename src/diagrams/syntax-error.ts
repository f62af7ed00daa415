import { DiagramError } from './diagram-error.ts'
import type { MermaidText } from './mermaid-text.ts'

/**
 * Makes a DiagramError, at the right line, of what Mermaid's parser threw.
 * `tryParse` parses a text and throws if it cannot.
 */
export async function explainSyntaxError(
  error: unknown,
  source: MermaidText,
  tryParse: (text: string) => Promise<void>,
): Promise<DiagramError> {
  const message = messageOf(error)
  const lines = source.text.split('\n')
  const written = (line: number): string => lines[line - 1]?.trim() ?? ''
  if (error instanceof Error && error.name === 'UnknownDiagramError') {
    const line = source.lineOf(1)
    const hint = 'Begin with `flowchart LR` or `sequenceDiagram`.'
    return new DiagramError(line, `no diagram is called \`${written(line)}\``, hint)
  }
  const unclosed = findUnclosedBlock(lines)
  if (unclosed && isAtEnd(error)) {
    const problem = `this \`${unclosed.keyword}\` is never closed`
    return new DiagramError(unclosed.line, problem, 'Add `end` on a line of its own.')
  }
  const counted = /\bon line (\d+)/i.exec(message)?.[1]
  if (counted === undefined) {
    const line = await firstFailingLine(message, lines, tryParse)
    return new DiagramError(line, `Mermaid refuses \`${written(line)}\``, message)
  }
  const line = source.lineOf(Number(counted))
  return new DiagramError(
    line,
    `Mermaid does not understand \`${written(line)}\``,
    shortenExpectation(message),
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Jison's end-of-file token is number 1; the whole text was read before something was missed. */
function isAtEnd(error: unknown): boolean {
  const { token } = (error as { hash?: { token?: unknown } }).hash ?? {}
  return token === 1 || token === 'EOF'
}

const opener = /^\s*(subgraph|loop|alt|opt|par|par_over|critical|break|rect|box)\b/

function findUnclosedBlock(lines: readonly string[]): { keyword: string; line: number } | undefined {
  const open: { keyword: string; line: number }[] = []
  for (const [index, line] of lines.entries()) {
    const keyword = opener.exec(line)?.[1]
    if (keyword) open.push({ keyword, line: index + 1 })
    else if (/^\s*end\b/.test(line)) open.pop()
  }
  return open.at(-1)
}

/** Some of Mermaid's errors (an unknown shape, a `deactivate` too many) name no line, or a wrong one: it is the first one whose prefix fails alike. */
async function firstFailingLine(
  message: string,
  lines: readonly string[],
  tryParse: (text: string) => Promise<void>,
): Promise<number> {
  for (let line = 1; line < lines.length; line++) {
    const failure = await tryParse(lines.slice(0, line).join('\n')).then(() => '', messageOf)
    if (failure === message) return line
  }
  return lines.length
}

function shortenExpectation(message: string): string {
  const match = /Expecting (.*), got '?([^']*)'?$/s.exec(message)
  if (!match) return message.split('\n')[0] ?? message
  const expected = (match[1] ?? '').split(', ').slice(0, 6).join(', ')
  return `Expected ${expected}; found ${match[2] ?? ''}.`
}

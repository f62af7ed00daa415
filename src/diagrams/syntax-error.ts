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
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && error.name === 'UnknownDiagramError') {
    const written = source.text.split('\n')[source.lineOf(1) - 1]?.trim() ?? ''
    return new DiagramError(
      source.lineOf(1),
      `no diagram is called \`${written}\``,
      'Begin with `flowchart LR` or `sequenceDiagram`.',
    )
  }
  const unclosed = findUnclosedBlock(source.text)
  if (unclosed && isAtEnd(error))
    return new DiagramError(
      unclosed.line,
      `this \`${unclosed.keyword}\` is never closed`,
      'Add `end` on a line of its own.',
    )

  const counted = /\bon line (\d+)/i.exec(message)?.[1]
  const line =
    counted === undefined
      ? await firstFailingLine(message, source.text, tryParse)
      : source.lineOf(Number(counted))
  const written = source.text.split('\n')[line - 1]?.trim() ?? ''
  if (counted === undefined) return new DiagramError(line, `Mermaid refuses \`${written}\``, message)
  return new DiagramError(line, `Mermaid does not understand \`${written}\``, shortenExpectation(message))
}

/** Jison's end-of-file token is number 1; the whole text was read before something was missed. */
function isAtEnd(error: unknown): boolean {
  if (!(error instanceof Error) || !('hash' in error)) return false
  const { hash } = error
  return (
    typeof hash === 'object' && hash !== null && 'token' in hash && (hash.token === 1 || hash.token === 'EOF')
  )
}

const opener = /^\s*(subgraph|loop|alt|opt|par|par_over|critical|break|rect|box)\b/

function findUnclosedBlock(text: string): { keyword: string; line: number } | undefined {
  const open: { keyword: string; line: number }[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const keyword = opener.exec(line)?.[1]
    if (keyword) open.push({ keyword, line: index + 1 })
    else if (/^\s*end\b/.test(line)) open.pop()
  }
  return open.at(-1)
}

/** Some of Mermaid's errors (an unknown shape, a `deactivate` too many) name no line, or a wrong one: it is the first one whose prefix fails alike. */
async function firstFailingLine(
  message: string,
  text: string,
  tryParse: (text: string) => Promise<void>,
): Promise<number> {
  const lines = text.split('\n')
  for (let line = 1; line < lines.length; line++) {
    const failure = await tryParse(lines.slice(0, line).join('\n')).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
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

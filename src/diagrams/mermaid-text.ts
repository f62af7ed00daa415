/** A source made ready for Mermaid, with the way back: `lineOf` turns a line that Mermaid counts into a line of the source. */
export type MermaidText = { readonly text: string; lineOf(mermaidLine: number): number }

/**
 * Empties comment lines instead of leaving them to Mermaid, which removes them, and then reports errors at lines that do not
 * exist in the file. What Mermaid still strips (front matter, directives, blank lines at the top) is counted, and given back by `lineOf`.
 */
export function toMermaidText(source: string): MermaidText {
  const lines = source.split(/\r\n?|\n/).map((line) => (isComment(line) ? '' : line))
  const text = flattenDirectives(lines.join('\n'))
  const skipped = countSkippedLines(text)
  return { text, lineOf: (mermaidLine) => Math.min(mermaidLine + skipped, lines.length) }
}

function isComment(line: string): boolean {
  return /^\s*%%(?!\{)/.test(line)
}

/** Puts a `%%{…}%%` that spans lines on one, followed by as many empty lines as it loses. */
function flattenDirectives(text: string): string {
  return text.replace(/%%\{[\s\S]*?\}%%/g, (directive) => {
    const breaks = directive.split('\n').length - 1
    return directive.replace(/\s*\n\s*/g, ' ') + '\n'.repeat(breaks)
  })
}

function countSkippedLines(text: string): number {
  const frontMatter = /^([^\S\n]*)---\s*\n[\s\S]*?\n\1---\s*\n+/.exec(text)?.[0] ?? ''
  const rest = text.slice(frontMatter.length).replace(/%%\{.*?\}%%/g, '')
  const blank = /^\s*/.exec(rest)?.[0] ?? ''
  return (frontMatter + blank).split('\n').length - 1
}

/** A code fence of a Markdown text, as markdown-it finds it. Lines are indexes, from 0. */
export interface Fence {
  /** Its backticks or tildes. */
  readonly marks: string
  /** What stands behind them: the language, line steps. */
  readonly info: string
  readonly firstLine: number
  /** Behind its last. */
  readonly endLine: number
  /** A fence that never ends goes to the end of the text. */
  readonly closed: boolean
}

/** Finds the fence that a line begins, if it begins one. Texts full of fences that never end are read no slower than others. */
export function fenceFinder(lines: readonly string[]): (line: number) => Fence | undefined {
  /** Fences that nothing further down ends. */
  const endless = new Set<string>()
  return (firstLine) => {
    const [, marks, info = ''] = /^ {0,3}(`{3,}(?!.*`)|~{3,})(.*)$/.exec(lines[firstLine] ?? '') ?? []
    if (marks === undefined) return undefined
    const end = new RegExp(`^ {0,3}${marks[0]}{${marks.length},}[ \\t]*$`)
    let endLine = endless.has(marks) ? lines.length : firstLine + 1
    while (endLine < lines.length && !end.test(lines[endLine] ?? '')) endLine++
    const closed = endLine < lines.length
    if (!closed) endless.add(marks)
    return { marks, info, firstLine, endLine: closed ? endLine + 1 : endLine, closed }
  }
}

/** A part of a Markdown text: a fence with its lines, or what stands between two. */
export interface MarkdownPart {
  readonly text: string
  /** From the beginning of the whole text. */
  readonly offset: number
  readonly fence?: Fence
}

/** Divides a Markdown text at its fences. Together the parts are the text, letter for letter. */
export function markdownParts(markdown: string): MarkdownPart[] {
  const lines = markdown.split('\n')
  const fenceAt = fenceFinder(lines)
  const parts: MarkdownPart[] = []
  let offset = 0
  const add = (end: number, fence: { readonly fence?: Fence } = {}) => {
    if (end > offset) parts.push({ text: markdown.slice(offset, end), offset, ...fence })
    offset = end
  }
  let start = 0
  for (let line = 0; line < lines.length; line++) {
    const fence = fenceAt(line)
    if (fence) {
      add(start)
      const text = lines.slice(line, fence.endLine).join('\n')
      add(start + text.length, { fence })
      start += text.length + 1
      line = fence.endLine - 1
    } else start += (lines[line]?.length ?? 0) + 1
  }
  add(markdown.length)
  return parts
}

/** The lines of code that stand in a fence. */
export function codeOf({ text, fence }: MarkdownPart): string[] {
  return text.split('\n').slice(1, fence?.closed ? -1 : undefined)
}

import type { Problem } from './problem.ts'
import { separatorLines } from './separators.ts'

/** A head and the Markdown below it. Lines count from 1. */
export interface Block {
  /** Of the `---` that begins it. */
  readonly line: number
  readonly head: string
  readonly headLine: number
  readonly body: string
  readonly bodyLine: number
  readonly lastLine: number
}

/** Divides a chapter file at its `---` lines: the chapter's head first, then a block for each slide. */
export function splitBlocks(file: string, text: string, problems: Problem[]): Block[] {
  const lines = text.split('\n')
  const separators = separatorLines(file, lines, problems)
  const textOf = (from: number, to: number) => lines.slice(from, to).join('\n')

  const firstWords = lines.findIndex((line) => line.trim())
  if (firstWords !== -1 && firstWords < (separators[0] ?? lines.length)) {
    const message = "text before the chapter's head"
    const hint = 'Begin the file with `---`, `title: …`, `---`.'
    problems.push({ file, line: firstWords + 1, column: 1, message, hint })
  }

  const blocks: Block[] = []
  for (let i = 0; i < separators.length; i++) {
    const open = separators[i] as number
    const close = separators[i + 1]
    if (blocks.length === mostBlocks) {
      const message = `this chapter has more than ${mostBlocks} slides`
      const hint = 'Divide it; the rest is not read.'
      problems.push({ file, line: open + 1, column: 1, message, hint })
      break
    }
    const inside = textOf(open + 1, close ?? lines.length)
    const beforeHead = close === undefined || /^id\s*:/.test(lines[close + 1] ?? '')
    if (beforeHead && inside.trim() === '') continue
    const isHead = looksLikeHead(inside)
    let headEnd = open + 1
    let bodyStart = open + 1
    let end = close ?? lines.length
    if (isHead && beforeHead) {
      const hint = 'Close the head with a line `---`.'
      problems.push({ file, line: open + 1, column: 1, message: 'this head never ends', hint })
      headEnd = endOfKeys(lines, open + 1, end)
      bodyStart = headEnd
    } else if (isHead) {
      headEnd = end
      bodyStart = end + 1
      end = separators[++i + 1] ?? lines.length
    }
    blocks.push({
      line: open + 1,
      head: textOf(open + 1, headEnd),
      headLine: isHead ? open + 2 : open + 1,
      body: textOf(bodyStart, end),
      bodyLine: bodyStart + 1,
      lastLine: end,
    })
  }
  return blocks
}

/** Where a head that lacks its closing `---` gives way to Markdown: at an empty line or a heading. */
function endOfKeys(lines: readonly string[], start: number, end: number): number {
  for (let index = start + 1; index < end; index++) if (/^(#|\s*$)/.test(lines[index] ?? '')) return index
  return end
}

/** More than any talk has; what has more is no talk, and reading it would take minutes. */
const mostBlocks = 1000

/**
 * An empty block counts as a head (one without keys); prose does not, « Attention : … » included, so that decks that separate slides by
 * `---` alone get clear messages.
 */
function looksLikeHead(block: string): boolean {
  const firstLine = block.split('\n').find((line) => line.trim() && !line.trim().startsWith('#'))
  return (
    firstLine === undefined ||
    /^\s*(["']?[\w-]+["']?|(id|layout|title|problem|solves|recalls|sources|backup)\s+):(\s|$)/.test(firstLine)
  )
}

import type { Problem } from './problem.ts'

/** Indexes of the `---` lines that are not inside a code fence. A fence that never ends is a Problem. */
export function separatorLines(file: string, lines: readonly string[], problems: Problem[]): number[] {
  const separators: number[] = []
  const balanced = fencesBalance(lines)
  for (let index = 0; index < lines.length; index++) {
    const fence = openingFence(lines[index])
    if (!fence) {
      if (isSeparator(lines[index])) separators.push(index)
      continue
    }
    const end = fenceEnd(lines, index, fence)
    const swallows = balanced ? swallowsWholeSlide : swallowsSlide
    if (end !== undefined && (showsMarkdown(lines[index]) || !swallows(lines, index, end))) {
      index = end
      continue
    }
    const message = 'this code fence never ends'
    problems.push({
      file,
      line: index + 1,
      column: 1,
      message,
      hint: `Close it with ${fence} on a line of its own.`,
    })
  }
  return separators
}

function isSeparator(line: string | undefined): boolean {
  return /^---\s*$/.test(line ?? '')
}

function openingFence(line: string | undefined): string | undefined {
  return /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(line ?? '')?.[1]
}

function fencesBalance(lines: readonly string[]): boolean {
  for (let index = 0; index < lines.length; index++) {
    const fence = openingFence(lines[index])
    if (!fence) continue
    const end = fenceEnd(lines, index, fence)
    if (end === undefined) return false
    index = end
  }
  return true
}

function fenceEnd(lines: readonly string[], start: number, fence: string): number | undefined {
  const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`)
  const end = lines.findIndex((line, index) => index > start && closing.test(line))
  return end === -1 ? undefined : end
}

/** A fence that shows how slides are written, and may hold heads. */
function showsMarkdown(line: string | undefined): boolean {
  return /^\s*[`~]+\s*(markdown|md|text)\b/.test(line ?? '')
}

/**
 * Two fences of different slides that both lack their end balance each other. A head and a slide's text inside a fence give them away.
 */
function swallowsWholeSlide(lines: readonly string[], start: number, end: number): boolean {
  const inside = lines.slice(start + 1, end)
  return inside.some((line, index) => {
    if (!isSeparator(line) || !/^id\s*:\s*["']?[a-z][a-z0-9-]*["']?\s*$/.test(inside[index + 1] ?? ''))
      return false
    const headEnd = inside.findIndex((other, place) => place > index && isSeparator(other))
    if (headEnd === -1) return false
    const keys = inside.slice(index + 1, headEnd).filter((other) => other.trim())
    const text = inside.slice(headEnd + 1).find((other) => other.trim())
    return text !== undefined && !isSeparator(text) && keys.every((key) => slideKey.test(key))
  })
}

/** A line of a slide's head. */
const slideKey = /^(id|layout|title|problem|solves)\s*:/

/** Where fences do not balance, one that reaches over a head or over another opening fence is the one that lacks its end. */
function swallowsSlide(lines: readonly string[], start: number, end: number): boolean {
  return lines
    .slice(start + 1, end)
    .some(
      (line, index, inside) =>
        /^ {0,3}(`{3,}|~{3,})\s*\w/.test(line) ||
        (isSeparator(line) && /^id\s*:/.test(inside[index + 1] ?? '')),
    )
}

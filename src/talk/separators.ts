import { type Fence, fenceFinder } from './code-mask.ts'
import type { Problem } from './problem.ts'

/** Indexes of the `---` lines that are not inside a code fence. A fence that never ends is a Problem. */
export function separatorLines(file: string, lines: readonly string[], problems: Problem[]): number[] {
  const separators: number[] = []
  const fenceAt = fenceFinder(lines)
  const swallows = fencesBalance(lines) ? swallowsWholeSlide : swallowsSlide
  for (let index = 0; index < lines.length; index++) {
    const fence = fenceAt(index)
    if (!fence) {
      if (isSeparator(lines[index])) separators.push(index)
    } else if (fence.closed && (showsMarkdown(fence) || !swallows(lines, index, fence.endLine - 1)))
      index = fence.endLine - 1
    else {
      const message = 'this code fence never ends'
      const hint = `Close it with ${fence.marks} on a line of its own.`
      problems.push({ file, line: index + 1, column: 1, message, hint })
    }
  }
  return separators
}

function isSeparator(line: string | undefined): boolean {
  return /^---\s*$/.test(line ?? '')
}

function fencesBalance(lines: readonly string[]): boolean {
  const fenceAt = fenceFinder(lines)
  for (let index = 0; index < lines.length; index++) {
    const fence = fenceAt(index)
    if (fence && !fence.closed) return false
    if (fence) index = fence.endLine - 1
  }
  return true
}

/** A fence that shows how slides are written, and may hold heads. */
function showsMarkdown({ info }: Fence): boolean {
  return /^\s*(markdown|md|text)\b/.test(info)
}

/**
 * Two fences of different slides that both lack their end balance each other. A head and a slide's text inside a fence give them away.
 */
function swallowsWholeSlide(lines: readonly string[], start: number, end: number): boolean {
  for (let index = start + 1; index < end; index++) {
    if (!isSeparator(lines[index]) || !slideId.test(lines[index + 1] ?? '')) continue
    let next = index + 1
    while (next < end && (slideKey.test(lines[next] ?? '') || lines[next]?.trim() === '')) next++
    if (next >= end || !isSeparator(lines[next])) continue
    next++
    while (next < end && lines[next]?.trim() === '') next++
    if (next < end && !isSeparator(lines[next])) return true
  }
  return false
}

const slideId = /^id\s*:\s*["']?[a-z][a-z0-9-]*["']?\s*$/

/** A line of a slide's head: a key, or what stands below one. */
const slideKey = /^(id|layout|title|problem|solves|recalls|sources)\s*:|^ +\S/

/** Where fences do not balance, one that reaches over a head or over another opening fence is the one that lacks its end. */
function swallowsSlide(lines: readonly string[], start: number, end: number): boolean {
  for (let index = start + 1; index < end; index++) {
    const line = lines[index] ?? ''
    if (/^ {0,3}(`{3,}|~{3,})\s*\w/.test(line)) return true
    if (isSeparator(line) && index + 1 < end && /^id\s*:/.test(lines[index + 1] ?? '')) return true
  }
  return false
}

import type { Problem } from './problem.ts'

/** Indexes of the `---` lines that are not inside a code fence. A fence that never ends is a Problem. */
export function separatorLines(file: string, lines: readonly string[], problems: Problem[]): number[] {
  const separators: number[] = []
  const balanced = fencesBalance(lines)
  /** Fences that nothing further down ends. */
  const endless = new Set<string>()
  for (let index = 0; index < lines.length; index++) {
    const fence = openingFence(lines[index])
    if (!fence) {
      if (isSeparator(lines[index])) separators.push(index)
      continue
    }
    const end = endless.has(fence) ? undefined : fenceEnd(lines, index, fence)
    if (end === undefined) endless.add(fence)
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
  for (let index = start + 1; index < lines.length; index++)
    if (closing.test(lines[index] ?? '')) return index
  return undefined
}

/** A fence that shows how slides are written, and may hold heads. */
function showsMarkdown(line: string | undefined): boolean {
  return /^\s*[`~]+\s*(markdown|md|text)\b/.test(line ?? '')
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

/** A line of a slide's head. */
const slideKey = /^(id|layout|title|problem|solves)\s*:/

/** Where fences do not balance, one that reaches over a head or over another opening fence is the one that lacks its end. */
function swallowsSlide(lines: readonly string[], start: number, end: number): boolean {
  for (let index = start + 1; index < end; index++) {
    const line = lines[index] ?? ''
    if (/^ {0,3}(`{3,}|~{3,})\s*\w/.test(line)) return true
    if (isSeparator(line) && index + 1 < end && /^id\s*:/.test(lines[index + 1] ?? '')) return true
  }
  return false
}

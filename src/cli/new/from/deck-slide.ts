import { withoutCode } from '../../../talk/without-code.ts'

export type Tool = 'slidev' | 'marp' | 'reveal-md'

/** A slide of another tool's deck as its file has it. */
export interface DeckSlide {
  readonly head: Readonly<Record<string, unknown>>
  readonly body: string
  /** Line of the file on which the body begins. */
  readonly line: number
  /** The file, if it is not the deck's own. */
  readonly file?: string | undefined
}

/** What could not be kept, at its line of the deck, or of a file that the deck names. */
export interface Loss {
  readonly line: number
  readonly file?: string | undefined
  readonly what: string
}

/** A slide on its way: each step of the conversion changes it, and no step moves a line, so that what is lost keeps its place. */
export interface Draft {
  readonly tool: Tool
  readonly head: Readonly<Record<string, unknown>>
  readonly line: number
  readonly file?: string | undefined
  readonly losses: Loss[]
  readonly notes: string[]
  body: string
  layout: string | undefined
}

/** A text of a slide's head. */
export function headText({ head }: Pick<Draft, 'head'>, key: string): string | undefined {
  const value = head[key]
  return typeof value === 'string' && value.trim() ? value.trim() : undefined
}

/** Says that something is left out. @param at where in the body */
export function lose(draft: Draft, at: number, what: string): void {
  const line = draft.line + draft.body.slice(0, at).split('\n').length - 1
  draft.losses.push({ line, file: draft.file, what })
}

/**
 * Replaces what a pattern finds outside of code; lines stay where they are. Groups have blanks for code.
 * @param replace is given the whole text that was found.
 */
export function replaceProse(
  draft: Draft,
  pattern: RegExp,
  replace: (match: RegExpExecArray, text: string) => string,
): void {
  for (const match of [...withoutCode(draft.body).matchAll(pattern)].reverse()) {
    const end = match.index + match[0].length
    const text = draft.body.slice(match.index, end)
    const made = replace(match, text)
    const missing = lineEnds(text) - lineEnds(made)
    draft.body =
      draft.body.slice(0, match.index) + made + '\n'.repeat(Math.max(0, missing)) + draft.body.slice(end)
  }
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1
}

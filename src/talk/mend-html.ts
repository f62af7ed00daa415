import { escapeHtml } from '../kit/escape-html.ts'

/** Something in a slide's HTML that would reach beyond the slide. `text` is the tag as it is written, the `number`th of its kind from 0. */
export interface Escape {
  readonly text: string
  readonly number: number
  readonly message: string
  readonly hint: string
}

/** From where to where in the text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** An HTML text that is being mended. */
export interface Mending {
  /** What was told, in the order of telling. */
  readonly escapes: readonly Escape[]
  /** Whether there is too much wrong with the text to mend it: no more is told then. */
  isHopeless(): boolean
  giveUp(): void
  /** As it is written. */
  textOf(range: Range): string
  tell(range: Range, message: string, hint: string): void
  replace(range: Range, text: string): void
  /** Shows HTML as the text that it is. */
  show(range: Range): void
  /** The text up to here with its mends; the rest is shown as text. */
  result(end: number): string
}

/** Begins to mend an HTML text. */
export function mendHtml(html: string): Mending {
  const escapes: Escape[] = []
  const edits: Edit[] = []
  let hopeless = false
  const textOf = ({ start, end }: Range) => html.slice(start, end)
  const replace = ({ start, end }: Range, text: string) => {
    edits.push({ start, end, text })
  }
  return {
    escapes,
    isHopeless: () => hopeless,
    giveUp() {
      hopeless = true
    },
    textOf,
    tell(range, message, hint) {
      if (escapes.length >= mostEscapes) hopeless = true
      else {
        const text = textOf(range)
        escapes.push({ text, number: html.slice(0, range.start).split(text).length - 1, message, hint })
      }
    },
    replace,
    show: (range) => replace(range, escapeHtml(textOf(range))),
    result: (end) => applied(html, edits, end),
  }
}

/** A text that is full of mistakes is told by its first ones. */
const mostEscapes = 20

interface Edit extends Range {
  readonly text: string
}

/** Of edits that overlap, the first counts. */
function applied(html: string, edits: readonly Edit[], end: number): string {
  let result = ''
  let copied = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < copied || edit.start > end) continue
    result += html.slice(copied, edit.start) + edit.text
    copied = edit.end
  }
  return result + html.slice(copied, end) + escapeHtml(html.slice(end))
}

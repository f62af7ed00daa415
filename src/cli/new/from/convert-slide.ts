import { fenceFinder } from '../../../talk/code-mask.ts'
import type { Layout } from '../../../talk/layouts.ts'
import { withoutCode } from '../../../talk/without-code.ts'
import { convertColumns } from './convert-columns.ts'
import { convertFences } from './convert-fences.ts'
import { convertPictures, type Pictures } from './convert-pictures.ts'
import { convertSteps } from './convert-steps.ts'
import {
  type DeckSlide,
  type Draft,
  headText,
  type Loss,
  lose,
  replaceProse,
  type Tool,
} from './deck-slide.ts'
import { dropForeign } from './drop-foreign.ts'
import { guessLayout } from './guess-layout.ts'
import { includeCode } from './include-code.ts'
import { takeNotes } from './take-notes.ts'
import type { Written } from './written-in.ts'

/** A slide as it is written here. */
export interface OwnSlide {
  readonly layout: Layout
  /** Its heading, or what names it where it shows none. */
  readonly title: string
  readonly heading: boolean
  readonly body: string
  /** What is said on it, with `[clic]`. */
  readonly notes: string
  readonly losses: readonly Loss[]
}

/** What all slides of a deck share. */
export interface Conversion {
  /** Where the deck lies. */
  readonly folder: string
  /** Takes those that go along. */
  readonly pictures: Pictures
  readonly written: Written
}

/** A slide of another tool → one of ours. */
export function convertSlide(
  slide: DeckSlide,
  tool: Tool,
  { folder, pictures, written }: Conversion,
): OwnSlide {
  const draft: Draft = { ...slide, tool, losses: [], notes: [], layout: undefined }
  takeNotes(draft)
  convertFences(draft)
  convertSteps(draft)
  convertColumns(draft)
  dropForeign(draft)
  convertPictures(draft, folder, pictures, written.sides)
  const lost = ['background', 'url'].filter((key) => headText(draft, key))
  for (const key of lost) lose(draft, 0, `\`${key}: ${headText(draft, key)}\` of the slide’s head`)
  if (tool === 'slidev') includeCode(draft, folder)
  // What was taken out of a sentence leaves one space.
  replaceProse(draft, /(?<=\S) {2,}(?=\S)/g, (_match, text) => (text.trim() === '' ? ' ' : text))
  raiseHeadings(draft)
  const heading = /^# +(.*)$/m.exec(withoutCode(draft.body))?.[1]
  return {
    layout: guessLayout(draft),
    title: plain(heading ?? headText(draft, 'title') ?? firstWords(draft.body) ?? written.untitled),
    heading: heading !== undefined,
    body: draft.body
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    notes: draft.notes.filter(Boolean).join('\n\n'),
    losses: draft.losses,
  }
}

/** The first heading is the slide's, `#`; all others are below it. */
function raiseHeadings(draft: Draft): void {
  const lines = draft.body.split('\n')
  const fenceAt = fenceFinder(lines)
  let seen = false
  for (let index = 0; index < lines.length; index++) {
    const fence = fenceAt(index)
    const [, words] = fence ? [] : (/^#{1,6}\s+(.*)$/.exec(lines[index] ?? '') ?? [])
    if (fence) index = fence.endLine - 1
    else if (words !== undefined) {
      lines[index] = `${seen ? '##' : '#'} ${words}`
      seen = true
    }
  }
  draft.body = lines.join('\n')
}

function firstWords(body: string): string | undefined {
  const words = plain(withoutCode(body).replace(/!\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?/g, '$1'))
  return words.split(/\s+/).slice(0, 6).join(' ') || undefined
}

/** Words without the signs of Markdown. */
function plain(markdown: string): string {
  return markdown
    .replace(/<[^>]*>/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>|]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

import { withoutCode } from '../../../talk/without-code.ts'
import { type Draft, replaceProse } from './deck-slide.ts'

const comment = /<!--((?:(?!-->)[\s\S])*)-->/g
/** A comment that says something to the tool: `_class: lead`, `fit`, `.slide: …`. */
const directive = /^\s*(?:\.|fit\s*$|[_$]?[a-zA-Z]+\s*:\s*\S.*$|theme\b)/

/** Takes what is said out of a slide: Slidev's last comment, each of Marp's, and what follows `Note:` in reveal-md. */
export function takeNotes(draft: Draft): void {
  const take = (words: string) => {
    draft.notes.unshift(words.trim().replace(/\[click(?::\d+)?\]/gi, '[clic]'))
    return ''
  }
  if (draft.tool === 'reveal-md') {
    replaceProse(draft, /^notes?:(?=\s)[\s\S]*/gim, (_match, text) => take(text.replace(/^notes?:/i, '')))
    replaceProse(draft, /<aside\b[^>]*\bnotes\b[^>]*>[\s\S]*?<\/aside>/gi, (_match, text) =>
      take(text.replace(/<\/?aside[^>]*>/gi, '')),
    )
    return
  }
  const last = draft.tool === 'slidev' ? withoutCode(draft.body).trimEnd().length : undefined
  replaceProse(draft, comment, (match, text) => {
    const words = text.slice('<!--'.length, -'-->'.length)
    const isLast = last === undefined || match.index + match[0].length === last
    if (!isLast || (draft.tool === 'marp' && directive.test(words))) return text
    return take(words)
  })
}

import { Tokenizer } from 'htmlparser2'
import { rawTags } from './slide-html.ts'

/** A tag or an attribute of an HTML text, with its offsets there. */
export interface Tag {
  /** In small letters. */
  readonly name: string
  readonly start: number
  readonly end: number
}

export interface Attribute extends Tag {
  /** As the browser reads it: `&#106;` is a `j`. `start` and `end` are those of the name. */
  readonly value: string
}

/** Who is shown the tags of a text, in its order; the attributes of a tag come before the tag. */
export interface TagReader {
  attribute(attribute: Attribute): void
  startTag(tag: Tag, closesItself: boolean): void
  endTag(tag: Tag): void
  /** Whether what comes next is SVG or MathML, where comments and tags are written otherwise. */
  isForeign(): boolean
  /** Asked after each: no more is read then. */
  hasEnough(): boolean
}

/**
 * Reads the tags of an HTML text as browsers do.
 * @returns the offset up to which it can be read, which is before a tag, a comment or an element of text that never ends; undefined if the
 * reader has had enough.
 */
export function readTags(html: string, reader: TagReader): number | undefined {
  let tag: Tag = { name: '', start: 0, end: 0 }
  let attribute: Attribute | undefined
  /** Where what is being read begins; the end of the text is inside of it if the last tag is not seen. */
  let pending: number | undefined
  let endSeen = false
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase()
  const told = () => {
    if (reader.hasEnough()) tokenizer.pause()
  }
  const startTagEnds = (last: number, closesItself: boolean) => {
    if (tag.start >= html.length) endSeen = true
    tag = { ...tag, end: last + 1 }
    if (tag.end > html.length) return
    pending = rawTags.has(tag.name) ? tag.start : undefined
    reader.startTag(tag, closesItself)
    told()
  }
  const passesEnd = (start: number, end: number) => {
    if (end >= html.length) pending = html.lastIndexOf('<', start)
  }
  const tokenizer = new Tokenizer(
    {},
    {
      isInForeignContext: () => reader.isForeign(),
      onopentagname(start, end) {
        pending = start - 1
        tag = { name: nameAt(start, end), start: start - 1, end }
      },
      onopentagend: (last) => startTagEnds(last, false),
      onselfclosingtag: (last) => startTagEnds(last, true),
      onclosetag(start, end) {
        const from = html.lastIndexOf('<', start)
        const to = html.indexOf('>', end) + 1
        pending = to === 0 ? from : undefined
        if (to > 0) reader.endTag({ name: nameAt(start, end), start: from, end: to })
        told()
      },
      onattribname(start, end) {
        attribute = { name: nameAt(start, end), start, end, value: '' }
      },
      onattribdata(start, end) {
        if (attribute) attribute = { ...attribute, value: attribute.value + html.slice(start, end) }
      },
      onattribentity(codepoint) {
        if (attribute) attribute = { ...attribute, value: attribute.value + String.fromCodePoint(codepoint) }
      },
      onattribend() {
        if (attribute) reader.attribute(attribute)
        told()
      },
      oncomment: passesEnd,
      oncdata: passesEnd,
      ondeclaration: passesEnd,
      onprocessinginstruction: passesEnd,
      onend() {},
      ontext() {},
      ontextentity() {},
    },
  )
  tokenizer.write(`${html}<end-of-slide>`)
  if (!tokenizer.running) return undefined
  tokenizer.end()
  return endSeen ? html.length : (pending ?? html.length)
}

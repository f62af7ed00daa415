import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  InsertionMode,
  Parser,
  html as spec,
  Token,
  TokenizerMode,
} from 'parse5'
import { dangerOf, forbiddenTags, optionalEnds, rawTags, voidTags } from './confined-names.ts'
import { append, element, type Fragment, fragment, textNode } from './html-tree.ts'

/** Something in a slide's HTML that would reach beyond the slide. `text` is the tag as it is written, the `number`th of its kind from 0. */
export interface Escape {
  readonly text: string
  readonly number: number
  readonly message: string
  readonly hint: string
}

/**
 * HTML as a tree that stays inside of the element that it is put into, and in which nothing runs code. Comments are left out; what has no place
 * in a slide is left out or shown as text, and told. @param inside the name of that element.
 */
export function confineHtml(html: string, inside = 'div'): { tree: Fragment; escapes: readonly Escape[] } {
  const parser = confiningParser(html, inside)
  parser.tokenizer.write(html, true)
  const { escapes, endless } = parser
  if (parser.isHopeless) return { tree: fragment(element('pre', {}, textNode(html))), escapes }
  if (endless !== undefined) {
    const before = confineHtml(html.slice(0, endless), inside)
    append(before.tree, textNode(html.slice(endless)))
    return { tree: before.tree, escapes: [neverEnds(html, endless), ...before.escapes] }
  }
  return { tree: parser.getFragment(), escapes }
}

function confiningParser(html: string, inside: string): ConfiningParser {
  const context = defaultTreeAdapter.createElement(inside, spec.NS.HTML, [])
  const parser = ConfiningParser.getFragmentParser<DefaultTreeAdapterMap>(context, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => {
      if (code.startsWith('eof-in-')) (parser as ConfiningParser).cutOff = code
    },
  }) as ConfiningParser
  parser.html = html
  return parser
}

/** From where to where in the text. */
interface Range {
  readonly start: number
  readonly end: number
}

interface OpenTag extends Range {
  readonly name: string
  /** It has no place in a slide: it stands there as text. */
  readonly shown: boolean
}

/** The parser of browsers, which tells what it would mend in silence, and lets nothing in that a slide cannot hold. */
class ConfiningParser extends Parser<DefaultTreeAdapterMap> {
  html = ''
  readonly escapes: Escape[] = []
  /** There is too much wrong with the text to mend it. */
  isHopeless = false
  /** Where a tag, a comment or a text begins that never ends. */
  endless: number | undefined
  /** The error of what the end of the text cut off. */
  cutOff = ''
  private readonly open: OpenTag[] = []
  /** Of what is no text. */
  private last: Range = { start: 0, end: 0 }

  override onStartTag(token: Token.TagToken): void {
    const { tagName: name } = token
    const range = this.pass(token)
    const foreign = this.tokenizer.inForeignNode
    const hint = foreign && name === 'title' ? undefined : forbiddenTags.get(name)
    this.disarm(token)
    if (hint === undefined) super.onStartTag(token)
    else {
      this.tell(range, `\`<${name}>\` has no place in a slide`, hint)
      this.show(range)
      if (rawTags.has(name) && !foreign) this.tokenizer.state = TokenizerMode.RAWTEXT
    }
    if ((token.selfClosing && token.ackSelfClosing) || (voidTags.has(name) && !foreign)) return
    if (this.open.length < mostNested) this.open.push({ name, ...range, shown: hint !== undefined })
    else {
      this.tell(range, 'tags are nested too deep', 'Close the tags before it.')
      this.giveUp()
    }
  }

  override onEndTag(token: Token.TagToken): void {
    if (token === this.currentToken) {
      super.onEndTag(token) // in another of the parser's states
      return
    }
    const { tagName: name } = token
    const range = this.pass(token)
    const index = this.open.findLastIndex((tag) => tag.name === name)
    const [closed, ...inner] = index === -1 ? [] : this.open.splice(index)
    if (!closed) {
      const hint = 'Remove it, or open the tag that it should close.'
      this.tell(range, `\`${this.html.slice(range.start, range.end)}\` closes nothing`, hint)
      return
    }
    this.tellOpen(inner, (tag) => `\`<${tag}>\` is not closed before \`</${name}>\``)
    if (closed.shown) this.show(range)
    else super.onEndTag(token)
  }

  override onComment(token: Token.CommentToken): void {
    this.pass(token)
  }

  override onDoctype(token: Token.DoctypeToken): void {
    this.pass(token)
  }

  override onEof(token: Token.EOFToken): void {
    if (token !== this.currentToken) {
      this.endless = this.findEndless()
      this.tellOpen(this.open.splice(0), (tag) => `\`<${tag}>\` is never closed`)
    }
    this.currentToken = token
    super.onEof(token)
  }

  private findEndless(): number | undefined {
    const { start, end } = this.last
    const { current } = this.openElements
    if (this.insertionMode === InsertionMode.TEXT && current && 'sourceCodeLocation' in current)
      return current.sourceCodeLocation?.startOffset
    if (this.cutOff === 'eof-in-tag') return end + this.html.slice(end).search(/<\/?[a-z]/i)
    if (this.cutOff === 'eof-in-cdata') return this.html.lastIndexOf('<![CDATA[')
    // A comment or the like, which the end of the text ended.
    const isOpen = end >= this.html.length && (this.cutOff !== '' || !this.html.endsWith('>'))
    return isOpen && start < end ? start : undefined
  }

  private pass({ location }: Token.Token): Range {
    this.last = { start: location?.startOffset ?? 0, end: location?.endOffset ?? 0 }
    return this.last
  }

  private show({ start, end }: Range): void {
    const chars = this.html.slice(start, end)
    super.onCharacter({ type: Token.TokenType.CHARACTER, chars, location: null })
  }

  private tell(range: Range, message: string, hint: string): void {
    if (this.escapes.length === mostEscapes) this.giveUp()
    else this.escapes.push(escapeAt(this.html, range, message, hint))
  }

  private tellOpen(tags: readonly OpenTag[], message: (name: string) => string): void {
    for (const tag of tags.toReversed()) {
      const { name, shown } = tag
      if (!shown && !optionalEnds.has(name)) this.tell(tag, message(name), `Close it with \`</${name}>\`.`)
    }
  }

  private giveUp(): void {
    this.isHopeless = true
    this.tokenizer.pause()
  }

  /** Takes out the attributes that run code or lead elsewhere. */
  private disarm(token: Token.TagToken): void {
    token.attrs = token.attrs.filter(({ name, value }) => {
      const danger = dangerOf(name, value)
      const start = token.location?.attrs?.[name]?.startOffset ?? 0
      if (danger) this.tell({ start, end: start + name.length }, danger.message, danger.hint)
      return !danger
    })
  }
}

/** Deeper than any slide; browsers stop at 512. */
const mostNested = 200
/** A text that is full of mistakes is told by its first ones. */
const mostEscapes = 20

function neverEnds(html: string, start: number): Escape {
  const line = html.slice(start).split('\n')[0] ?? ''
  const hint = 'Close a tag with `>`, an attribute with its quote, a comment with `-->`.'
  return escapeAt(html, { start, end: start + line.length }, `\`${line.slice(0, 30)}\` never ends`, hint)
}

function escapeAt(html: string, { start, end }: Range, message: string, hint: string): Escape {
  const text = html.slice(start, end)
  return { text, number: html.slice(0, start).split(text).length - 1, message, hint }
}

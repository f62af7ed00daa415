import { Tokenizer } from 'htmlparser2'
import { escapeHtml } from '../kit/escape-html.ts'
import { dangerOf, forbiddenTags, optionalEnds, rawTags, voidTags } from './slide-html.ts'

/** Something in a slide's HTML that would reach beyond the slide. `text` is the tag as it is written, the `number`th of its kind from 0. */
export interface Escape {
  readonly text: string
  readonly number: number
  readonly message: string
  readonly hint: string
}

/**
 * HTML that cannot leave the element that it is put into: tags are balanced, and nothing in it runs code. What is in order stays as it is,
 * letter for letter; all else is taken out or shown as text, and told.
 */
export function confineHtml(html: string): { html: string; escapes: readonly Escape[] } {
  const confined = confineOnce(html)
  const { escapes } = confined
  const asText = { html: `<pre>${escapeHtml(html)}</pre>`, escapes }
  if (confined.html === undefined) return asText
  // What was taken out may have held the rest together.
  const inOrder = escapes.length === 0 || confineOnce(confined.html).escapes.length === 0
  return inOrder ? { html: confined.html, escapes } : asText
}

/** One pass over the text. No `html` if there is too much wrong with it. */
function confineOnce(html: string): { html?: string; escapes: readonly Escape[] } {
  const escapes: Escape[] = []
  const edits: Edit[] = []
  const open: OpenTag[] = []
  let tag = { name: '', start: 0, end: 0 }
  /** How many elements of a name are open. */
  const openCounts = new Map<string, number>()
  /** How many tags of a name stand as text, so that their ends mean nothing. */
  const shownTags = new Map<string, number>()
  let attribute: Attribute | undefined
  /** Where what is being read begins; the end of the text is inside of it if the last tag is not seen. */
  let pending: number | undefined
  let endSeen = false

  const isForeign = () => open.at(-1)?.foreign ?? false
  const report = (start: number, end: number, message: string, hint: string) => {
    if (escapes.length >= mostEscapes) return tokenizer.pause()
    const text = html.slice(start, end)
    escapes.push({ text, number: html.slice(0, start).split(text).length - 1, message, hint })
  }
  const closeAt = (place: number, left: OpenTag, message: string) => {
    edits.push({ start: place, end: place, text: `</${left.name}>` })
    report(left.start, left.end, message, `Close it with \`</${left.name}>\`.`)
  }
  const push = (shown = false) => {
    if (open.length === mostNested) {
      report(tag.start, tag.end, 'tags are nested too deep', 'Close the tags before it.')
      tokenizer.pause()
    }
    open.push({ ...tag, foreign: isForeignInside(tag.name, isForeign()), shown })
    openCounts.set(tag.name, (openCounts.get(tag.name) ?? 0) + 1)
  }
  const startTagEnds = (last: number, selfClosing: boolean) => {
    if (tag.name === endName) endSeen = true
    tag = { ...tag, end: last + 1 }
    if (tag.end > html.length) return
    pending = rawTags.has(tag.name) ? tag.start : undefined
    const forbidden = isForeign() && tag.name === 'title' ? undefined : forbiddenTags.get(tag.name)
    if (forbidden !== undefined) {
      report(tag.start, tag.end, `\`<${tag.name}>\` has no place in a slide`, forbidden)
      if (rawTags.has(tag.name)) push(true)
      else {
        shownTags.set(tag.name, (shownTags.get(tag.name) ?? 0) + 1)
        edits.push({ start: tag.start, end: tag.end, text: escapeHtml(html.slice(tag.start, tag.end)) })
      }
    } else if (!voidTags.has(tag.name) && !(selfClosing && (isForeign() || tag.name === 'svg'))) {
      push()
    }
  }
  const endTag = (name: string, start: number, end: number) => {
    const index = openCounts.get(name) ? open.findLastIndex((other) => other.name === name) : -1
    if (index === -1) {
      edits.push({ start, end, text: '' })
      const shown = shownTags.get(name) ?? 0
      shownTags.set(name, shown - 1)
      if (shown > 0) return
      const text = html.slice(start, end)
      report(start, end, `\`${text}\` closes nothing`, 'Remove it, or open the tag that it should close.')
      return
    }
    const [closed, ...inner] = open.splice(index)
    for (const { name: gone } of [closed, ...inner].flatMap((one) => one ?? []))
      openCounts.set(gone, (openCounts.get(gone) ?? 0) - 1)
    if (closed?.shown)
      edits.push({ start: closed.start, end, text: escapeHtml(html.slice(closed.start, end)) })
    for (const left of inner.reverse())
      if (!optionalEnds.has(left.name))
        closeAt(start, left, `\`<${left.name}>\` is not closed before \`</${name}>\``)
  }
  const passesEnd = (start: number, end: number) => {
    if (end >= html.length) pending = html.lastIndexOf('<', start)
  }

  const tokenizer = new Tokenizer(
    {},
    {
      isInForeignContext: () => isForeign(),
      onopentagname(start, end) {
        pending = start - 1
        tag = { name: html.slice(start, end).toLowerCase(), start: start - 1, end }
        if (start > html.length) tag = { ...tag, name: endName }
      },
      onopentagend: (last) => startTagEnds(last, false),
      onselfclosingtag: (last) => startTagEnds(last, true),
      onclosetag(start, end) {
        const from = html.lastIndexOf('<', start)
        const to = html.indexOf('>', end) + 1
        pending = to === 0 ? from : undefined
        const name = html.slice(start, end).toLowerCase()
        if (to > 0) endTag(name, from, to)
      },
      onattribname(start, end) {
        attribute = { name: html.slice(start, end).toLowerCase(), start, end, value: '' }
      },
      onattribdata(start, end) {
        if (attribute) attribute = { ...attribute, value: attribute.value + html.slice(start, end) }
      },
      onattribentity(codepoint) {
        if (attribute) attribute = { ...attribute, value: attribute.value + String.fromCodePoint(codepoint) }
      },
      onattribend() {
        const danger = attribute && dangerOf(attribute.name, attribute.value)
        if (!attribute || !danger) return
        edits.push({ start: attribute.start, end: attribute.start, text: 'data-' })
        report(
          attribute.start,
          attribute.end,
          danger,
          'A slide holds no code: what moves is a step, a figure, or in src/deck/.',
        )
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
  tokenizer.write(`${html}<${endName}>`)
  if (tokenizer.running) tokenizer.end()
  else return { escapes }

  const end = endSeen ? html.length : (pending ?? html.length)
  if (end < html.length) {
    const line = html.slice(end).split('\n')[0] ?? ''
    const hint = 'Close a tag with `>`, an attribute with its quote, a comment with `-->`.'
    report(end, end + line.length, `\`${line.slice(0, 30)}\` never ends`, hint)
  }
  for (const left of open.filter(({ start }) => start < end).reverse())
    if (!optionalEnds.has(left.name)) closeAt(end, left, `\`<${left.name}>\` is never closed`)
  return { html: applied(html, edits, end), escapes }
}

/** Stands at the end of the text: a reader that does not see it has been swallowed by something. */
const endName = 'end-of-slide'

/** A text that is full of mistakes is told by its first ones. */
const mostEscapes = 20

/** Deeper than any slide; browsers stop at 512. */
const mostNested = 200

/** Whether the content of an element is SVG or MathML. */
function isForeignInside(name: string, outside: boolean): boolean {
  if (name === 'svg' || name === 'math') return true
  return outside && !['foreignobject', 'desc', 'title'].includes(name)
}

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

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface OpenTag {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly foreign: boolean
  /** It has no place in a slide: it stands there as text, with its content. */
  readonly shown: boolean
}

interface Attribute {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly value: string
}

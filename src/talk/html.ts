import { Parser } from 'htmlparser2'
import { escapeHtml } from '../kit/escape-html.ts'

/** Attributes to set on a start tag. */
export type TagEdit = Readonly<Record<string, string>>

/** Shows every start tag of an HTML text to `edit`, in order, and sets the attributes it asks for. All else stays as it is, letter for letter. */
export function editTags(
  html: string,
  edit: (tag: string, attributes: TagEdit) => TagEdit | undefined,
): string {
  let result = ''
  let copied = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      const changes = edit(tag, attributes)
      if (!changes) return
      const start = parser.startIndex
      const end = parser.endIndex + 1
      result += html.slice(copied, start) + withAttributes(html.slice(start, end), changes)
      copied = end
    },
  })
  parser.end(html)
  return result + html.slice(copied)
}

export interface FoundElement {
  readonly name: string
  readonly attributes: TagEdit
  /** Offsets in the text: of the start tag, of what follows it, of the end tag, of what follows that. */
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
  readonly closed: boolean
}

/** The elements of an HTML text that `wanted` names, in order; those inside one that was found are part of it. */
export function findElements(html: string, wanted: (name: string) => boolean): FoundElement[] {
  const found: FoundElement[] = []
  let open: Pick<FoundElement, 'name' | 'attributes' | 'start' | 'contentStart'> | undefined
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open || !wanted(name)) return
      open = { name, attributes, start: parser.startIndex, contentStart: parser.endIndex + 1 }
    },
    onclosetag(name, implied) {
      if (name !== open?.name) return
      const contentEnd = implied ? open.contentStart : parser.startIndex
      found.push({ ...open, contentEnd, end: implied ? contentEnd : parser.endIndex + 1, closed: !implied })
      open = undefined
    },
  })
  parser.end(html)
  return found
}

/** The words of an HTML text, without its tags; a line break is a space. */
export function plainText(html: string): string {
  let text = ''
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === 'br') text += ' '
    },
    ontext: (part) => {
      text += part
    },
  })
  parser.end(html)
  return text.replace(/\s+/g, (space) => (/^[\u00A0\u202F]+$/.test(space) ? space : ' ')).trim()
}

export interface Link {
  readonly url: string
  readonly label: string
}

/** The links of an HTML text to other sites, each with its words. */
export function outsideLinks(html: string): Link[] {
  const links: { url: string; label: string }[] = []
  let open: { url: string; label: string } | undefined
  const parser = new Parser({
    onopentag(tag, { href = '' }) {
      if (tag === 'a') open = /^https?:/.test(href) ? { url: href, label: '' } : undefined
    },
    ontext(text) {
      if (open) open.label += text
    },
    onclosetag(tag) {
      if (tag === 'a' && open) links.push({ url: open.url, label: open.label.replace(/\s+/g, ' ').trim() })
      if (tag === 'a') open = undefined
    },
  })
  parser.end(html)
  return links
}

/**
 * Matched one after the other from the tag's name on, so that words inside a value are never taken for an attribute. A no-break space is no
 * space in HTML.
 */
const attribute =
  /[\t\n\f\r ]+([^\t\n\f\r =>"'/]+)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >"']+))?/g

function withAttributes(tag: string, changes: TagEdit): string {
  return Object.entries(changes).reduce((text, [name, value]) => {
    const bare = text.replace(attribute, (whole, found: string) =>
      found.toLowerCase() === name ? '' : whole,
    )
    return bare.replace(/^<[^\t\n\f\r />]+/, (start) => `${start} ${name}="${escapeHtml(value)}"`)
  }, tag)
}

import type { Tag } from './read-tags.ts'

export interface OpenTag extends Tag {
  /** Whether its content is SVG or MathML. */
  readonly foreign: boolean
  /** It has no place in a slide: it stands there as text, with its content. */
  readonly shown: boolean
}

/** The elements that are open at one place of an HTML text, from the outermost. */
export interface OpenTags {
  depth(): number
  /** Whether that place is inside of SVG or MathML. */
  isForeign(): boolean
  open(tag: Tag, shown: boolean): void
  /** Closes the innermost element of a name, if one is open; `left` are those inside of it, from the innermost, which it closes too. */
  close(name: string): { closed: OpenTag; left: readonly OpenTag[] } | undefined
  /** From the innermost. */
  all(): readonly OpenTag[]
}

export function openTags(): OpenTags {
  const stack: OpenTag[] = []
  /** How many elements of a name are open: a text full of ends that close nothing need not look through the stack for each. */
  const counts = new Map<string, number>()
  const count = (name: string, change: number) => counts.set(name, (counts.get(name) ?? 0) + change)
  const isForeign = () => stack.at(-1)?.foreign ?? false
  return {
    depth: () => stack.length,
    isForeign,
    open(tag, shown) {
      stack.push({ ...tag, foreign: isForeignInside(tag.name, isForeign()), shown })
      count(tag.name, 1)
    },
    close(name) {
      if (!counts.get(name)) return undefined
      const [closed, ...inner] = stack.splice(stack.findLastIndex((tag) => tag.name === name))
      if (!closed) return undefined
      for (const tag of [closed, ...inner]) count(tag.name, -1)
      return { closed, left: inner.reverse() }
    },
    all: () => stack.toReversed(),
  }
}

/** Whether the content of an element is SVG or MathML. */
function isForeignInside(name: string, outside: boolean): boolean {
  if (name === 'svg' || name === 'math') return true
  return outside && !['foreignobject', 'desc', 'title'].includes(name)
}

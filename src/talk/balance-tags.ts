import type { Mending } from './mend-html.ts'
import { type OpenTag, openTags } from './open-tags.ts'
import type { Tag, TagReader } from './read-tags.ts'
import { forbiddenTags, optionalEnds, rawTags, voidTags } from './slide-html.ts'

/** What keeps the tags of a slide's HTML in pairs, and those out of it that have no place there. */
export interface TagBalance extends Pick<TagReader, 'startTag' | 'endTag' | 'isForeign'> {
  /** The text ends here. */
  end(place: number): void
}

export function balanceTags(mending: Mending): TagBalance {
  const tags = openTags()
  /** How many tags of a name stand as text, so that their ends mean nothing. */
  const shown = new Map<string, number>()
  const open = (tag: Tag, asText = false) => {
    if (tags.depth() === mostNested) {
      mending.tell(tag, 'tags are nested too deep', 'Close the tags before it.')
      mending.giveUp()
    }
    tags.open(tag, asText)
  }
  const refuse = (tag: Tag, hint: string) => {
    mending.tell(tag, `\`<${tag.name}>\` has no place in a slide`, hint)
    if (rawTags.has(tag.name)) return open(tag, true)
    shown.set(tag.name, (shown.get(tag.name) ?? 0) + 1)
    mending.show(tag)
  }
  const removeEnd = (tag: Tag) => {
    mending.replace(tag, '')
    const before = shown.get(tag.name) ?? 0
    shown.set(tag.name, before - 1)
    if (before > 0) return
    const hint = 'Remove it, or open the tag that it should close.'
    mending.tell(tag, `\`${mending.textOf(tag)}\` closes nothing`, hint)
  }
  const closeAll = (left: readonly OpenTag[], place: number, message: (name: string) => string) => {
    for (const tag of left) {
      if (optionalEnds.has(tag.name)) continue
      mending.replace({ start: place, end: place }, `</${tag.name}>`)
      mending.tell(tag, message(tag.name), `Close it with \`</${tag.name}>\`.`)
    }
  }
  return {
    isForeign: tags.isForeign,
    startTag(tag, closesItself) {
      const hint = tags.isForeign() && tag.name === 'title' ? undefined : forbiddenTags.get(tag.name)
      if (hint !== undefined) refuse(tag, hint)
      else if (voidTags.has(tag.name)) return
      else if (!closesItself || !(tags.isForeign() || tag.name === 'svg')) open(tag)
    },
    endTag(tag) {
      const ends = tags.close(tag.name)
      if (!ends) return removeEnd(tag)
      const { closed, left } = ends
      if (closed.shown) mending.show({ start: closed.start, end: tag.end })
      closeAll(left, tag.start, (name) => `\`<${name}>\` is not closed before \`</${tag.name}>\``)
    },
    end(place) {
      const begun = tags.all().filter(({ start }) => start < place)
      closeAll(begun, place, (name) => `\`<${name}>\` is never closed`)
    },
  }
}

/** Deeper than any slide; browsers stop at 512. */
const mostNested = 200

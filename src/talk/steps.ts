import { editTags, type TagEdit } from './html.ts'

/**
 * Numbers the steps of a slide, or of a part of it, from `first` on: every `.fragment` gets its `data-fragment-index` in the order of the
 * text; elements that were given the same index by hand share a step. `steps` counts those before `first` too.
 */
export function numberSteps(html: string, first = 0): { html: string; steps: number } {
  const shared = new Map<string, number>()
  let next = first
  const numbered = editTags(html, (_tag, attributes) => {
    if (!classesOf(attributes).includes('fragment')) return undefined
    const given = attributes['data-fragment-index']
    const index = (given !== undefined ? shared.get(given) : undefined) ?? next++
    if (given !== undefined) shared.set(given, index)
    return { 'data-fragment-index': String(index) }
  })
  return { html: numbered, steps: next }
}

/** The same HTML without steps, for the notes: reveal would count theirs with the slide's. */
export function withoutSteps(html: string): string {
  return editTags(html, (_tag, attributes) => {
    const classes = classesOf(attributes)
    if (!classes.includes('fragment')) return undefined
    return { class: classes.filter((name) => name !== 'fragment').join(' ') }
  })
}

function classesOf(attributes: TagEdit): string[] {
  return attributes.class?.split(/\s+/) ?? []
}

import { editTags } from './html.ts'

/**
 * Numbers the steps of a slide: every `.fragment` gets its `data-fragment-index` in the order of the text; elements that were given the
 * same index by hand share a step.
 */
export function numberSteps(html: string): { html: string; steps: number } {
  const shared = new Map<string, number>()
  let next = 0
  const numbered = editTags(html, (_tag, attributes) => {
    if (!attributes.class?.split(/\s+/).includes('fragment')) return undefined
    const given = attributes['data-fragment-index']
    const index = (given !== undefined ? shared.get(given) : undefined) ?? next++
    if (given !== undefined) shared.set(given, index)
    return { 'data-fragment-index': String(index) }
  })
  return { html: numbered, steps: next }
}

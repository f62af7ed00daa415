import { attribute, classesOf, type Element, elementsIn, setAttribute, type Tree } from './html-tree.ts'

/**
 * Numbers the steps of a slide's parts: every `.fragment` gets its `data-fragment-index` in the order of the text; elements that were given
 * the same index by hand share a step. @returns how many steps there are.
 */
export function numberSteps(...parts: readonly Tree[]): number {
  const shared = new Map<string, number>()
  let next = 0
  for (const element of parts.flatMap(fragmentsOf)) {
    const given = attribute(element, 'data-fragment-index')
    const index = (given === undefined ? undefined : shared.get(given)) ?? next++
    if (given !== undefined) shared.set(given, index)
    setAttribute(element, 'data-fragment-index', String(index))
  }
  return next
}

/** Makes ordinary elements of the steps, for the notes: reveal would count theirs with the slide's. */
export function removeSteps(tree: Tree): void {
  for (const element of fragmentsOf(tree)) {
    const classes = classesOf(element).filter((name) => name !== 'fragment')
    setAttribute(element, 'class', classes.join(' ') || undefined)
  }
}

function fragmentsOf(tree: Tree): Element[] {
  return [...elementsIn(tree)].filter((element) => classesOf(element).includes('fragment'))
}

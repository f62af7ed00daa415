import type { LineStyle } from '../kit/line-styles.ts'

type Labelled = { readonly id: string; readonly label: string }
type Classed = Labelled & { readonly classes: readonly string[] }

/** A thing of a diagram that can appear at a step. Participants of a sequence are nodes, its messages edges, its boxes groups. */
export type Part =
  | (Classed & { readonly kind: 'node'; readonly elementId: string; readonly idle: boolean })
  | (Classed & {
      readonly kind: 'edge'
      readonly from: string
      readonly to: string
      readonly arrow: string
      /** How it is drawn, where that may have a meaning. */
      readonly line?: LineStyle
    })
  | (Classed & { readonly kind: 'group'; readonly members: readonly string[] })
  | (Labelled & { readonly kind: 'note'; readonly over: readonly string[] })
  | (Labelled & { readonly kind: 'frame' })
  | (Labelled & { readonly kind: 'badge'; readonly of: string; readonly svg: string })
  | { readonly kind: 'activation'; readonly id: string; readonly of: string }

/** The parts of a diagram, in reading order. */
export type Graph = readonly Part[]

/** The step at which each part appears, by its key; 0 is before the first step comment. */
export type Appearance = ReadonlyMap<string, number>

export function partKey(part: Pick<Part, 'kind' | 'id'>): string {
  return `${part.kind} ${part.id}`
}

/**
 * Takes what Mermaid's parser finds in each prefix of a source, the whole last, and gives the step at which each part of the whole
 * appears: the first prefix that declares it. An edge waits for both its ends; a group for its first member; an idle node (a
 * participant declared before its first message) for its first use, if it has one.
 */
export function findAppearance(prefixes: readonly Graph[]): Appearance {
  const whole = prefixes.at(-1) ?? []
  const used = firstIndexes(
    prefixes.map((graph) => graph.filter((part) => part.kind !== 'node' || !part.idle)),
  )
  const declared = firstIndexes(prefixes)
  const own = (key: string): number => used.get(key) ?? declared.get(key) ?? 0
  const ownNode = (id: string): number => Math.min(own(`node ${id}`), declared.get(`group ${id}`) ?? Infinity)

  return new Map(whole.map((part) => [partKey(part), Math.max(own(partKey(part)), waitsFor(part))]))

  function waitsFor(part: Part): number {
    if (part.kind === 'edge') return Math.max(nodeOrGroup(part.from), nodeOrGroup(part.to))
    if (part.kind === 'badge') return own(`node ${part.of}`)
    if (part.kind === 'group' && part.members.length > 0) return Math.min(...part.members.map(ownNode))
    return 0
  }

  function nodeOrGroup(id: string): number {
    return declared.has(`group ${id}`) ? own(`group ${id}`) : own(`node ${id}`)
  }
}

function firstIndexes(prefixes: readonly Graph[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const [index, graph] of prefixes.entries()) {
    for (const key of graph.map(partKey)) if (!first.has(key)) first.set(key, index)
  }
  return first
}

import * as words from 'words:diagrams'
import type { LineWords } from '../kit/line-styles.ts'
import { fill } from '../words/fill.ts'
import { type Appearance, type Graph, type Part, partKey } from './graph.ts'
import { nameOf } from './named-parts.ts'
import type { Accent, SourceStep } from './steps.ts'

/** One step in words. The first of an outline is what shows before any click, and has no words of its own. */
export type OutlineStep = { readonly words: string; readonly lines: readonly string[] }

/**
 * The diagram in lines, step by step: « A → B : label », « Note : … », and a node that no new edge names by its label alone. Where lines are drawn in
 * two ways or more, each edge says what its way means in the talk (`lines`), or how it is drawn.
 */
export function describe(
  graph: Graph,
  appearance: Appearance,
  steps: readonly SourceStep[],
  lines: LineWords = {},
): OutlineStep[] {
  const drawn = new Set(graph.flatMap((part) => (part.kind === 'edge' ? [part.line] : [])))
  const meanings: LineWords = drawn.size > 1 ? { dotted: words.dotted, thick: words.thick, ...lines } : {}
  const labels = new Map(
    graph.flatMap((part) =>
      part.kind === 'node' || part.kind === 'group' ? [[part.id, part.label || part.id]] : [],
    ),
  )
  const label = (id: string): string => labels.get(id) ?? id
  const stepOf = (part: Pick<Part, 'kind' | 'id'>): number => appearance.get(partKey(part)) ?? 0

  return ['', ...steps.map((step) => step.words)].map((stepWords, index) => {
    const fresh = graph.filter((part) => stepOf(part) === index)
    const told = new Set(fresh.flatMap((part) => (part.kind === 'edge' ? [part.from, part.to] : [])))
    const groups = graph.flatMap((part) => describeGroup(part, index))
    for (const group of groups) for (const id of group.members) told.add(id)
    const { accents = [], dims = [], roles = [] } = steps[index - 1] ?? {}
    const named = (comments: readonly Accent[]): string =>
      comments.flatMap(({ names }) => names.map((name) => nameOf(name, graph))).join(', ')
    return {
      words: stepWords,
      lines: [
        ...groups.map(({ id, members }) =>
          fill(words.group, { group: label(id), members: members.map(label).join(', ') }),
        ),
        ...fresh.flatMap((part) => (part.kind === 'node' && !told.has(part.id) ? [part.label] : [])),
        ...fresh.flatMap((part) => describePart(part, label, meanings)),
        ...roles.map(({ name, role }) => fill(words.role, { name: nameOf(name, graph), role })),
        ...(dims.length > 0 ? [fill(words.dimmed, { names: named(dims) })] : []),
        ...(accents.length > 0 ? [fill(words.accented, { names: named(accents) })] : []),
      ],
    }
  })

  /** A group is told with the members that it gains at this step: it may be opened again later to gain more. */
  function describeGroup(part: Part, index: number): { id: string; members: string[] }[] {
    if (part.kind !== 'group' || part.label === '') return []
    const joins = (id: string): boolean => Math.max(stepOf(part), memberStep(id)) === index
    const members = part.members.filter(joins)
    return members.length > 0 ? [{ id: part.id, members }] : []
  }

  function memberStep(id: string): number {
    return stepOf({ kind: appearance.has(`group ${id}`) ? 'group' : 'node', id })
  }
}

function describePart(part: Part, label: (id: string) => string, meanings: LineWords): string[] {
  if (part.kind === 'note') return [fill(words.note, { words: part.label })]
  if (part.kind === 'frame' && part.label !== '') return [fill(words.frame, { words: part.label })]
  if (part.kind === 'badge') return [fill(words.badge, { node: label(part.of), words: part.label })]
  if (part.kind !== 'edge') return []
  const pair = `${label(part.from)} ${part.arrow} ${label(part.to)}`
  const meaning = part.line && meanings[part.line]
  const ends = meaning ? fill(words.drawn, { ends: pair, line: meaning }) : pair
  return [part.label === '' ? ends : fill(words.edge, { ends, words: part.label })]
}

import type { Graph, Part } from './graph.ts'
import { type Line, type Segment, segmentsOf } from './line-points.ts'
import { nameOf } from './named-parts.ts'

type Edge = Extract<Part, { readonly kind: 'edge' }>

/** Lines that meet for less, in px of the drawing, are seen as two. */
const seen = 4

/**
 * Pairs of lines that run as one where the eye would read what is not so: lines share a trunk if they leave one node or reach one, and look alike.
 */
export function findFalseTrunks(lines: readonly Line[], graph: Graph): string[] {
  const edges = new Map(graph.flatMap((part) => (part.kind === 'edge' ? [[part.id, part] as const] : [])))
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const [a, b] = [edges.get(one.id), edges.get(other.id)]
      if (!a || !b || mayMerge(a, b, one.look === other.look) || !runTogether(one, other)) return []
      return [`${nameOf(a.id, graph)} and ${nameOf(b.id, graph)} run as one line`]
    }),
  )
}

function mayMerge(a: Edge, b: Edge, alike: boolean): boolean {
  const roles = (edge: Edge): string => edge.classes.join(' ')
  return alike && roles(a) === roles(b) && (a.from === b.from || a.to === b.to)
}

function runTogether(one: Line, other: Line): boolean {
  return segmentsOf(one.corners).some((a) => segmentsOf(other.corners).some((b) => shared(a, b) > seen))
}

/** How far two strokes lie on each other, be they across or down. */
function shared(a: Segment, b: Segment): number {
  return Math.max(along(a, b, 0), along(a, b, 1))
}

function along(a: Segment, b: Segment, axis: 0 | 1): number {
  const level = axis === 0 ? 1 : 0
  const levels = [...a, ...b].map((point) => point[level])
  if (Math.max(...levels) - Math.min(...levels) > 1) return 0
  const reach = ([start, end]: Segment) => [
    Math.min(start[axis], end[axis]),
    Math.max(start[axis], end[axis]),
  ]
  const [[from1 = 0, to1 = 0], [from2 = 0, to2 = 0]] = [reach(a), reach(b)]
  return Math.min(to1, to2) - Math.max(from1, from2)
}

import type { ElkNode } from 'elkjs/lib/elk.bundled.js'
import ELK from 'elkjs/lib/elk.bundled.js'
import { bundleArrivals } from './bundles.ts'

/** What Mermaid 12.3 has no setting for: it is put into the graph that it hands to ELK. */
export interface Arrangement {
  /** How close things stand: 1 is as Mermaid has it. */
  readonly gap: number
  /** Nodes that keep so many px free for the badges on them. */
  readonly badged: ReadonlySet<string>
  readonly room: number
  /** A long row goes on in another below it, for a drawing that is so many times as wide as high. */
  readonly folded?: number | undefined
  /** Lines that look alike arrive at a node as one. */
  readonly merged?: boolean | undefined
}

/** Has whatever is laid out from here on be arranged in this way. */
export function arrange(next: Arrangement): void {
  arrangement = next
}

let arrangement: Arrangement = { gap: 1, badged: new Set(), room: 0 }

const layout = ELK.prototype.layout
ELK.prototype.layout = function (this: unknown, graph: ElkNode, ...others: unknown[]) {
  tighten(graph, arrangement)
  const { folded, merged } = arrangement
  if (folded) Object.assign(graph.layoutOptions ?? {}, fold(folded))
  const unbundle = merged ? bundleArrivals(graph) : () => {}
  return layout.call(this, graph, ...others).then((laidOut: ElkNode) => {
    unbundle(laidOut)
    return laidOut
  })
}

/** In px. */
const spacings = [
  'spacing.baseValue',
  'spacing.nodeNode',
  'elk.layered.spacing.edgeNodeBetweenLayers',
  'elk.spacing.edgeEdge',
]
const padding = 'elk.padding'

/** An arrow's head and a bend need that much. */
const leastGap = 12

const fold = (ratio: number) => ({
  'elk.layered.wrapping.strategy': 'MULTI_EDGE',
  'elk.aspectRatio': String(ratio),
})

function tighten({ layoutOptions = {}, children = [] }: ElkNode, arranged: Arrangement): void {
  const { gap, badged, room } = arranged
  const least = badged.size > 0 ? Math.max(leastGap, room) : leastGap
  const closer = (px: string): string =>
    String(Math.max(Math.min(least, Number(px)), Math.round(Number(px) * gap)))
  for (const [name, value] of Object.entries(layoutOptions)) {
    if (spacings.includes(name)) layoutOptions[name] = closer(value)
    if (name === padding) layoutOptions[name] = value.replace(/\d+/g, closer)
  }
  for (const child of children) {
    if (badged.has(child.id)) Object.assign(child, { individualSpacings: { 'spacing.edgeNode': room } })
    tighten(child, arranged)
  }
}

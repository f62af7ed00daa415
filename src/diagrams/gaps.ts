import type { ElkNode } from 'elkjs/lib/elk.bundled.js'
import ELK from 'elkjs/lib/elk.bundled.js'

/** What Mermaid 12.3 leaves between things, in px, in the graph that it hands to ELK. It has no setting for that. */
const spacings = [
  'spacing.baseValue',
  'spacing.nodeNode',
  'elk.layered.spacing.edgeNodeBetweenLayers',
  'elk.spacing.edgeEdge',
]
const padding = 'elk.padding'

/** An arrow's head and a bend need that much. */
const leastGap = 12

let factor = 1

/** Has whatever is laid out from here on stand closer together: 1 is as Mermaid has it. */
export function spaceBy(gap: number): void {
  factor = gap
}

const layout = ELK.prototype.layout
ELK.prototype.layout = function (this: unknown, graph: ElkNode, ...others: unknown[]) {
  tighten(graph)
  return layout.call(this, graph, ...others)
}

function tighten({ layoutOptions = {}, children = [] }: ElkNode): void {
  for (const [name, value] of Object.entries(layoutOptions)) {
    if (spacings.includes(name)) layoutOptions[name] = closer(value)
    if (name === padding) layoutOptions[name] = value.replace(/\d+/g, closer)
  }
  for (const child of children) tighten(child)
}

function closer(gap: string): string {
  return String(Math.max(Math.min(leastGap, Number(gap)), Math.round(Number(gap) * factor)))
}

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
let badged: ReadonlySet<string> = new Set()
let room = 0

/** Has whatever is laid out from here on stand closer together: 1 is as Mermaid has it. The nodes named keep so many px free for the badges on them. */
export function spaceBy(gap: number, names: ReadonlySet<string>, px: number): void {
  factor = gap
  badged = names
  room = names.size > 0 ? px : 0
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
  for (const child of children) {
    if (badged.has(child.id)) Object.assign(child, { individualSpacings: { 'spacing.edgeNode': room } })
    tighten(child)
  }
}

function closer(gap: string): string {
  return String(Math.max(Math.min(Math.max(leastGap, room), Number(gap)), Math.round(Number(gap) * factor)))
}

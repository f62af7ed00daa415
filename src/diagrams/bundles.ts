import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js'

/**
 * Gives the lines that arrive at a node and look alike one port there, in the graph that ELK lays out: they then share their last stretch. Not those
 * that leave: their other ends would stand in reverse. @returns what takes the ports out again, for Mermaid looks for nodes.
 */
export function bundleArrivals(graph: ElkNode): (laidOut: ElkNode) => void {
  const nodes = new Map(leavesOf(graph).map((node) => [node.id, node]))
  const bundles = new Map<string, ElkExtendedEdge[]>()
  for (const edge of graph.edges ?? []) {
    const bundle = `${edge.targets[0]} ${lookOf(edge)}`
    bundles.set(bundle, [...(bundles.get(bundle) ?? []), edge])
  }
  const nodeOf = new Map<string, string>()
  for (const edges of bundles.values()) {
    const [id = ''] = edges[0]?.targets ?? []
    const node = nodes.get(id)
    if (!node || edges.length < 2) continue
    const port = `port ${nodeOf.size}`
    nodeOf.set(port, id)
    node.ports = [...(node.ports ?? []), { id: port, width: 0, height: 0 }]
    for (const edge of edges) edge.targets = [port]
  }
  return ({ edges = [] }) => {
    for (const edge of edges) edge.targets = edge.targets.map((id) => nodeOf.get(id) ?? id)
  }
}

function leavesOf({ children = [] }: ElkNode): ElkNode[] {
  return children.flatMap((child) => (child.children?.length ? leavesOf(child) : [child]))
}

/** What Mermaid says of an edge in the graph for ELK. */
function lookOf(edge: ElkExtendedEdge): string {
  const { thickness, pattern, arrowTypeStart, arrowTypeEnd, classes } = edge as ElkExtendedEdge &
    Record<string, unknown>
  return [thickness, pattern, arrowTypeStart, arrowTypeEnd, classes].join(' ')
}

import type { Graph } from './graph.ts'
import { labelText } from './label-text.ts'

/** What we read of the database that Mermaid's flowchart parser fills. */
export type FlowchartDatabase = {
  getVertices(): ReadonlyMap<
    string,
    {
      readonly id: string
      readonly text?: string
      readonly domId: string
      readonly classes: readonly string[]
    }
  >
  getEdges(): readonly {
    readonly id?: string
    readonly start: string
    readonly end: string
    readonly text: string
    readonly type?: string
    readonly classes: readonly string[]
  }[]
  getSubGraphs(): readonly {
    readonly id: string
    readonly title: string
    readonly nodes: readonly string[]
    readonly classes: readonly string[]
  }[]
}

/** The nodes, subgraphs and edges that a flowchart (or the start of one) declares. */
export function flowchartGraph(database: FlowchartDatabase): Graph {
  const groups = database.getSubGraphs()
  const groupIds = new Set(groups.map((group) => group.id))
  const nodes = [...database.getVertices().values()].filter((node) => !groupIds.has(node.id))
  return [
    ...nodes.map((node) => ({
      kind: 'node' as const,
      id: node.id,
      classes: node.classes,
      label: labelText(node.text ?? node.id) || node.id,
      elementId: node.domId,
      idle: false,
    })),
    ...groups.map((group) => ({
      kind: 'group' as const,
      id: group.id,
      classes: group.classes,
      label: labelText(group.title),
      members: group.nodes,
    })),
    ...database.getEdges().map((edge) => ({
      kind: 'edge' as const,
      id: edge.id ?? '',
      classes: edge.classes,
      from: edge.start,
      to: edge.end,
      label: labelText(edge.text),
      arrow: arrowOf(edge.type ?? ''),
    })),
  ]
}

function arrowOf(type: string): string {
  if (type.startsWith('double_')) return '↔'
  return type === 'arrow_open' ? '—' : '→'
}

import type { LineStyle } from '../kit/line-styles.ts'
import type { Graph } from './graph.ts'
import { labelText } from './label-text.ts'

/** What we read of the database that Mermaid's flowchart parser fills. */
export type FlowchartDatabase = {
  getVertices(): ReadonlyMap<string, Classed & { readonly text?: string; readonly domId: string }>
  getEdges(): readonly (Omit<Classed, 'id'> & {
    readonly id?: string
    readonly start: string
    readonly end: string
    readonly text: string
    readonly type?: string
    readonly stroke?: string
  })[]
  getSubGraphs(): readonly (Classed & { readonly title: string; readonly nodes: readonly string[] })[]
}

type Classed = { readonly id: string; readonly classes: readonly string[] }

/** The nodes, subgraphs and edges that a flowchart (or the start of one) declares. */
export function flowchartGraph(database: FlowchartDatabase): Graph {
  const groups = database.getSubGraphs()
  const groupIds = new Set(groups.map((group) => group.id))
  const nodes = [...database.getVertices().values()].filter((node) => !groupIds.has(node.id))
  return [
    ...nodes.map(({ id, classes, text = id, domId }) => ({
      kind: 'node' as const,
      id,
      classes,
      label: labelText(text) || id,
      elementId: domId,
      idle: false,
    })),
    ...groups.map(({ id, classes, title, nodes: members }) => ({
      kind: 'group' as const,
      id,
      classes,
      label: labelText(title),
      members,
    })),
    ...database.getEdges().map(({ id = '', classes, start: from, end: to, text, type = '', stroke }) => ({
      kind: 'edge' as const,
      id,
      classes,
      from,
      to,
      label: labelText(text),
      line: styleOf(stroke),
      arrow: type.startsWith('double_') ? '↔' : type === 'arrow_open' ? '—' : '→',
    })),
  ]
}

function styleOf(stroke: string | undefined): LineStyle {
  return stroke === 'dotted' || stroke === 'thick' ? stroke : 'solid'
}

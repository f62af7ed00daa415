import mermaid from 'mermaid'
import { findBadges } from './badges.ts'
import { DiagramError } from './diagram-error.ts'
import { type FlowchartDatabase, flowchartGraph } from './flowchart.ts'
import type { Graph } from './graph.ts'
import { type MermaidText, toMermaidText } from './mermaid-text.ts'
import { type SequenceDatabase, sequenceGraph } from './sequence.ts'
import { explainSyntaxError } from './syntax-error.ts'

/** A diagram as Mermaid's parser understands it. `graph` is absent for the types whose steps we do not know. */
export type ParsedDiagram = {
  readonly kind: 'flowchart' | 'sequence' | 'other'
  readonly type: string
  readonly graph: Graph
  readonly accTitle: string
  readonly accDescr: string
  readonly text: string
}

/** Parses a whole source. Throws a DiagramError at the line of the mistake. */
export async function parseDiagram(source: string): Promise<ParsedDiagram> {
  const prepared = toMermaidText(source)
  if (prepared.text.trim() === '')
    throw new DiagramError(1, 'this diagram is empty', 'Begin with `flowchart LR` or `sequenceDiagram`.')
  try {
    return await parse(prepared)
  } catch (error) {
    throw await explainSyntaxError(
      error,
      prepared,
      async (text) => void (await mermaid.mermaidAPI.getDiagramFromText(text)),
    )
  }
}

/** Parses the start of a source, or gives nothing if it cannot stand alone: a subgraph is still open. */
export async function parsePrefix(text: string): Promise<Graph | undefined> {
  try {
    return (await parse(toMermaidText(text))).graph
  } catch {
    return undefined
  }
}

async function parse({ text }: MermaidText): Promise<ParsedDiagram> {
  // Parsing reads the settings of whatever was drawn last.
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text)
  // Title and description live in a variable that all diagrams share: read now or lose them to the next parse.
  const read = { type, text, accTitle: db.getAccTitle?.() ?? '', accDescr: db.getAccDescription?.() ?? '' }
  if (type.startsWith('flowchart'))
    return {
      ...read,
      kind: 'flowchart',
      graph: [...flowchartGraph(db as unknown as FlowchartDatabase), ...findBadges(text)],
    }
  if (type === 'sequence')
    return { ...read, kind: 'sequence', graph: sequenceGraph(db as unknown as SequenceDatabase) }
  return { ...read, kind: 'other', graph: [] }
}

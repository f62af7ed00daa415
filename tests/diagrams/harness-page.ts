import mermaid from 'mermaid'
import { DiagramError } from '../../src/diagrams/diagram-error.ts'
import { type DrawnDiagram, type DrawOptions, drawDiagram } from '../../src/diagrams/draw.ts'

/** What the page can do, as `window.harness`. */
export interface PageHarness {
  draw(source: string, options: DrawOptions): Promise<DrawnDiagram>
  /** What drawDiagram throws: a DiagramError, or anything else as a Failure at line -1. Nothing if it draws. */
  fail(source: string, options: DrawOptions): Promise<Failure | undefined>
  /** The ids that Mermaid's parser, without our help, finds in a text. */
  parse(text: string): Promise<ParsedIds>
}

export type Failure = { readonly line: number; readonly message: string; readonly hint: string }

/** `used` are the participants that speak; `ended` are the activations that come to an end. */
export type ParsedIds = {
  readonly nodes: string[]
  readonly edges: string[]
  readonly groups: string[]
  readonly notes: string[]
  readonly frames: string[]
  readonly activations: string[]
  readonly ended: string[]
  readonly boxes: { readonly id: string; readonly members: string[] }[]
  readonly used: string[]
}

async function fail(source: string, options: DrawOptions): Promise<Failure | undefined> {
  try {
    await drawDiagram(source, options)
  } catch (error) {
    if (error instanceof DiagramError) return { line: error.line, message: error.message, hint: error.hint }
    return { line: -1, message: String(error), hint: '' }
  }
  return undefined
}

async function parse(text: string): Promise<ParsedIds> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text)
  const none = { groups: [], notes: [], frames: [], activations: [], ended: [], boxes: [] }
  return {
    ...none,
    ...('getVertices' in db ? parseFlowchart(db as FlowDb) : parseSequence(db as unknown as SequenceDb)),
  }
}

/** What we ask of Mermaid's databases, which have no types of their own. */
interface FlowDb {
  getVertices(): Map<string, unknown>
  getEdges(): { readonly id: string; readonly stroke: string }[]
  getSubGraphs(): { readonly id: string }[]
}

function parseFlowchart(db: FlowDb) {
  const groups = db.getSubGraphs().map(({ id }) => id)
  const nodes = [...db.getVertices().keys()].filter((id) => !groups.includes(id))
  const edges = db.getEdges().filter(({ stroke }) => stroke !== 'invisible')
  return { nodes, edges: edges.map(({ id }) => id), groups, used: nodes }
}

interface SequenceDb {
  readonly LINETYPE: Readonly<Record<string, number>>
  getActors(): Map<string, unknown>
  getMessages(): {
    readonly id: string
    readonly type: number
    readonly from?: string
    readonly to?: string
  }[]
  getBoxes(): { readonly actorKeys: string[] }[]
}

function parseSequence(db: SequenceDb) {
  const types = new Map(Object.entries(db.LINETYPE).map(([name, type]) => [type, name]))
  const messages = db
    .getMessages()
    .map(({ id, type, from, to }) => ({ id: `i${id}`, name: types.get(type) ?? '', from, to }))
  type Message = (typeof messages)[number]
  const idsOf = (test: (message: Message) => unknown) => messages.filter(test).map(({ id }) => id)
  const [open, ended]: [Message[], string[]] = [[], []]
  for (const message of messages) {
    if (message.name === 'ACTIVE_START') open.push(message)
    const last = message.name === 'ACTIVE_END' ? open.findLastIndex(({ from }) => from === message.from) : -1
    if (last >= 0) ended.push(...open.splice(last, 1).map(({ id }) => id))
  }
  return {
    nodes: [...db.getActors().keys()],
    edges: idsOf(({ from, to, name }) => from && to && name !== 'NOTE'),
    notes: idsOf(({ name }) => name === 'NOTE'),
    frames: idsOf(({ name }) => name.endsWith('_END') && name !== 'ACTIVE_END'),
    activations: idsOf(({ name }) => name === 'ACTIVE_START'),
    ended,
    boxes: db.getBoxes().map(({ actorKeys }, index) => ({ id: `box${index}`, members: actorKeys })),
    used: [...new Set(messages.flatMap(({ from = '', to = '' }) => [from, to]).filter(Boolean))],
  }
}

window.harness = { draw: drawDiagram, fail, parse }

declare global {
  interface Window {
    harness: PageHarness
  }
}

import type { Graph, Part } from './graph.ts'
import { labelText } from './label-text.ts'

type Message = {
  readonly id: string
  readonly from?: string
  readonly to?: string
  /** Words, or for `autonumber` an object. */
  readonly message: unknown
  readonly type?: number
}

/** What we read of the database that Mermaid's sequence parser fills. */
export type SequenceDatabase = {
  readonly LINETYPE: Readonly<Record<string, number>>
  getMessages(): readonly Message[]
  getActors(): ReadonlyMap<string, { readonly name: string; readonly description: string }>
  getBoxes(): readonly { readonly name?: string; readonly actorKeys: readonly string[] }[]
}

/** The participants, boxes, messages, notes, frames (loop, alt…) and activations of a sequence diagram (or of the start of one). */
export function sequenceGraph(database: SequenceDatabase): Graph {
  const messages = database.getMessages()
  const used = new Set(messages.flatMap(({ from, to }) => [from, to]))
  return [
    ...[...database.getActors()].map(([id, actor]) => ({
      kind: 'node' as const,
      id,
      classes: [],
      label: labelText(actor.description) || id,
      elementId: actor.name,
      idle: !used.has(id),
    })),
    ...database.getBoxes().map((box, index) => ({
      kind: 'group' as const,
      id: `box${index}`,
      classes: [],
      label: labelText(box.name ?? ''),
      members: box.actorKeys,
    })),
    ...readMessages(messages, database.LINETYPE),
  ]
}

/** Mermaid keeps all that happens in one list. It gives a frame the place of its end, where its drawing is made; its words are at its start. */
function readMessages(messages: readonly Message[], types: SequenceDatabase['LINETYPE']): Part[] {
  const nameOf = new Map(Object.entries(types).map(([name, type]) => [type, name]))
  const open: Message[] = []
  return messages.flatMap((message): Part[] => {
    const id = `i${message.id}`
    const name = nameOf.get(message.type ?? -1) ?? ''
    const { from = '', to = '' } = message
    if (name === 'NOTE') return [{ kind: 'note', id, label: textOf(message), over: [...new Set([from, to])] }]
    if (activationStarts.includes(name)) return [{ kind: 'activation', id, of: from }]
    if (name.endsWith('_START') && name !== 'ACTIVE_START') open.push(message)
    else if (name.endsWith('_END') && name !== 'ACTIVE_END')
      return [{ kind: 'frame', id, label: frameLabel(name, open.pop()) }]
    else if (from && to) {
      const arrow = name.startsWith('BIDIRECTIONAL') ? '↔' : '→'
      return [{ kind: 'edge', id, classes: [], from, to, label: textOf(message), arrow }]
    }
    return []
  })
}

/** Mermaid draws an anchor for an activation at each of these, and only the first kind ever gets a bar. */
const activationStarts = ['ACTIVE_START', 'CENTRAL_CONNECTION', 'CENTRAL_CONNECTION_REVERSE']

function frameLabel(endName: string, start: Message | undefined): string {
  const keyword = endName.split('_')[0]?.toLowerCase() ?? ''
  // The words of a `rect` are a colour.
  return keyword === 'rect' || !start ? '' : `${keyword} ${textOf(start)}`.trim()
}

function textOf({ message }: Message): string {
  return typeof message === 'string' ? labelText(message) : ''
}

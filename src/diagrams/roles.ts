import type { Roles } from '../kit/palette.ts'
import { DiagramError } from './diagram-error.ts'
import type { Graph } from './graph.ts'
import type { ParsedDiagram } from './parse.ts'

/**
 * The graph of a sequence, its participants in the roles that comments like `%% client : q, s` give them: Mermaid has `:::client`
 * for flowcharts only. Throws a DiagramError for an unknown participant, or for such a comment anywhere else.
 */
export function giveRoles(source: string, { kind, graph }: ParsedDiagram, roles: Roles): Graph {
  const comment = /^\s*%%\s*([^\s:]+)\s*:(.*)$/
  const participants = graph.flatMap((part) => (part.kind === 'node' ? [part.id] : []))
  const roleOf = new Map<string, string>()
  for (const [index, line] of source.split(/\r\n?|\n/).entries()) {
    const [, called = '', names = ''] = comment.exec(line) ?? []
    const role = called.toLowerCase()
    if (!Object.hasOwn(roles, role)) continue
    const refuse = (message: string, hint: string): DiagramError => new DiagramError(index + 1, message, hint)
    if (kind !== 'sequence')
      throw refuse(`\`%% ${called}\` outside a sequence`, `In a flowchart, write \`name:::${role}\`.`)
    for (const name of names.split(',').map((text) => text.trim())) {
      const message =
        name === '' ? 'a role without a participant' : `a role for \`${name}\`, which does not exist`
      if (!participants.includes(name)) throw refuse(message, `Participants: ${participants.join(', ')}.`)
      roleOf.set(name, role)
    }
  }
  return graph.map((part) => {
    const role = part.kind === 'node' ? roleOf.get(part.id) : undefined
    return part.kind === 'node' && role ? { ...part, classes: [...part.classes, role] } : part
  })
}

/** Marks the parts of a drawing that have a role with its colour. */
export function colourRoles(layers: readonly Element[], roles: Roles): void {
  for (const [role, colour] of Object.entries(roles))
    for (const layer of layers)
      for (const part of [layer, ...layer.getElementsByClassName(role)])
        if (part.classList.contains(role)) part.classList.add(colour)
}

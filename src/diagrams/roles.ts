import { DiagramError } from './diagram-error.ts'
import type { Graph } from './graph.ts'
import type { ParsedDiagram } from './parse.ts'

const roles = ['prometheus', 'thanos', 'stockage', 'client', 'danger']
const comment = new RegExp(`^\\s*%%\\s*(${roles.join('|')})\\s*:(.*)$`, 'i')

/**
 * The graph of a sequence, its participants in the roles that comments like `%% thanos : q, s` give them: Mermaid has `:::thanos`
 * for flowcharts only. Throws a DiagramError for an unknown participant, or for such a comment anywhere else.
 */
export function giveRoles(source: string, { kind, graph }: ParsedDiagram): Graph {
  const participants = graph.flatMap((part) => (part.kind === 'node' ? [part.id] : []))
  const roleOf = new Map<string, string>()
  for (const [index, line] of source.split(/\r\n?|\n/).entries()) {
    const [, role = '', names = ''] = comment.exec(line) ?? []
    if (role === '') continue
    const refuse = (message: string, hint: string): DiagramError => new DiagramError(index + 1, message, hint)
    if (kind !== 'sequence')
      throw refuse(
        `\`%% ${role}\` outside a sequence`,
        `In a flowchart, write \`name:::${role.toLowerCase()}\`.`,
      )
    for (const name of names.split(',').map((text) => text.trim())) {
      const message =
        name === '' ? 'a role without a participant' : `a role for \`${name}\`, which does not exist`
      if (!participants.includes(name)) throw refuse(message, `Participants: ${participants.join(', ')}.`)
      roleOf.set(name, role.toLowerCase())
    }
  }
  return graph.map((part) => {
    const role = part.kind === 'node' ? roleOf.get(part.id) : undefined
    return part.kind === 'node' && role ? { ...part, classes: [...part.classes, role] } : part
  })
}

import type { Roles } from '../kit/palette.ts'
import { DiagramError } from './diagram-error.ts'
import { type Appearance, type Graph, partKey } from './graph.ts'
import { checkNamed } from './named-parts.ts'
import type { SourceStep } from './steps.ts'

/** What becomes of parts that are there, by their keys: the step from which on one is dimmed, and its roles from one step to the next. */
export type Changes = {
  readonly dimmed: ReadonlyMap<string, number>
  readonly roles: ReadonlyMap<string, readonly { readonly step: number; readonly role: string }[]>
}

/** Throws a DiagramError for a role that does not exist, or a name that is unknown or not on screen yet. */
export function findChanges(
  steps: readonly SourceStep[],
  graph: Graph,
  appearance: Appearance,
  roles: Roles,
): Changes {
  const dimmed = new Map<string, number>()
  const changed = new Map<string, { step: number; role: string }[]>()
  for (const [index, { dims, roles: given }] of steps.entries()) {
    const step = index + 1
    const names = dims.flatMap(({ names, line }) => names.map((name) => ({ name, line })))
    for (const name of names) checkNamed(name, 'estompe', step, graph, appearance)
    for (const key of dimTogether(
      names.map(({ name }) => name),
      graph,
    ))
      if (!dimmed.has(key)) dimmed.set(key, step)
    for (const { name, role, line } of given) {
      if (!Object.hasOwn(roles, role))
        throw new DiagramError(
          line,
          `no role is called \`${role}\``,
          `Roles: ${Object.keys(roles).join(', ')}.`,
        )
      for (const part of checkNamed({ name, line }, 'rôle', step, graph, appearance))
        changed.set(partKey(part), [...(changed.get(partKey(part)) ?? []), { step, role }])
    }
  }
  return { dimmed, roles: changed }
}

/** With a group goes what is inside, and with a node its edges, its notes and its badge. */
function dimTogether(names: readonly string[], graph: Graph): string[] {
  const dim = new Set(names)
  const groups = graph.filter((part) => part.kind === 'group')
  for (let before = -1; before !== dim.size; ) {
    before = dim.size
    for (const group of groups) if (dim.has(group.id)) for (const member of group.members) dim.add(member)
  }
  return graph.flatMap((part) => {
    if (part.kind === 'edge')
      return [part.id, part.from, part.to].some((id) => dim.has(id)) ? [partKey(part)] : []
    if (part.kind === 'note') return part.over.every((id) => dim.has(id)) ? [partKey(part)] : []
    if (part.kind === 'badge' || part.kind === 'activation') return dim.has(part.of) ? [partKey(part)] : []
    return dim.has(part.id) ? [partKey(part)] : []
  })
}

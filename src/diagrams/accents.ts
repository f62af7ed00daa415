import { DiagramError } from './diagram-error.ts'
import { type Appearance, type Graph, type Part, partKey } from './graph.ts'
import { checkNamed } from './named-parts.ts'
import type { Accent, SourceStep } from './steps.ts'

/** diagram.css has one rule per step that can be accented. */
const lastAccentedStep = 20

/** For each part, by key, the steps at which it stands out. Throws a DiagramError for a name that is unknown, or not on screen yet. */
export function findAccents(
  steps: readonly SourceStep[],
  graph: Graph,
  appearance: Appearance,
): ReadonlyMap<string, readonly number[]> {
  const accents = new Map<string, number[]>()
  for (const [index, step] of steps.entries()) {
    const names = step.accents.flatMap((accent) => checkNames(accent, index + 1, graph, appearance))
    if (names.length === 0) continue
    for (const part of standOut(names, graph))
      accents.set(partKey(part), [...(accents.get(partKey(part)) ?? []), index + 1])
  }
  return accents
}

function checkNames(
  { names, line }: Accent,
  step: number,
  graph: Graph,
  appearance: Appearance,
): readonly string[] {
  if (step > lastAccentedStep)
    throw new DiagramError(line, `an accent at step ${step}`, `Accents reach up to step ${lastAccentedStep}.`)
  for (const name of names) checkNamed({ name, line }, 'accent', step, graph, appearance)
  return names
}

/** With the named parts stand what is inside a named group, the frame around a named node, and what joins two parts that stand out. */
function standOut(names: readonly string[], graph: Graph): Part[] {
  const lit = new Set(names)
  const groups = graph.filter((part) => part.kind === 'group')
  for (let before = -1; before !== lit.size; ) {
    before = lit.size
    for (const group of groups) if (lit.has(group.id)) for (const member of group.members) lit.add(member)
  }
  const holds = (id: string): boolean =>
    lit.has(id) || groups.some((group) => group.id === id && group.members.some(holds))
  return graph.filter((part) => {
    if (part.kind === 'node') return lit.has(part.id)
    if (part.kind === 'group') return holds(part.id)
    if (part.kind === 'edge') return lit.has(part.id) || (lit.has(part.from) && lit.has(part.to))
    if (part.kind === 'badge') return lit.has(part.of)
    if (part.kind === 'note') return part.over.every((id) => lit.has(id))
    return part.kind === 'activation' && lit.has(part.of)
  })
}

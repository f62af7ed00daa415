import { DiagramError } from './diagram-error.ts'
import { type Appearance, type Graph, type Part, partKey } from './graph.ts'

export type NamedPart = Extract<Part, { readonly classes: readonly string[] }>

/** The parts that a step comment names. Throws a DiagramError for a name that is unknown, or not on screen yet at that step. */
export function checkNamed(
  { name, line }: { readonly name: string; readonly line: number },
  word: string,
  step: number,
  graph: Graph,
  appearance: Appearance,
): readonly NamedPart[] {
  const parts = graph.filter((part) => 'classes' in part)
  const named = parts.filter(({ id }) => id === name)
  if (named.length === 0) {
    const names = parts.flatMap(({ kind, id }) => (kind === 'edge' ? [] : [id]))
    throw new DiagramError(
      line,
      `${word} on \`${name}\`, which does not exist`,
      `Names: ${names.join(', ')}.`,
    )
  }
  if (named.every((part) => (appearance.get(partKey(part)) ?? 0) > step)) {
    const hint = 'Declare it in this step or before.'
    throw new DiagramError(line, `${word} on \`${name}\`, which has not appeared yet`, hint)
  }
  return named
}

/** What a part is called in words: an edge by its ends. */
export function nameOf(id: string, graph: Graph): string {
  const part = graph.find((one): one is NamedPart => 'classes' in one && one.id === id)
  if (part?.kind === 'edge') return `${nameOf(part.from, graph)} ${part.arrow} ${nameOf(part.to, graph)}`
  return part?.label || id
}

import { highlightTree, tagHighlighter, tags } from '@lezer/highlight'
import { parser } from '@prometheus-io/lezer-promql'
import type { Role } from '../../../figures/drawing.ts'

/** A stretch of an expression, and the colour of it. */
export interface Stretch {
  readonly text: string
  readonly from: number
  readonly role: Role
}

/** The deck's colours of code: what is measured is Prometheus's, what computes is violet. */
const colours = tagHighlighter([
  { tag: [tags.variableName, tags.labelName], class: 'prometheus' },
  {
    tag: [tags.function(tags.variableName), tags.operatorKeyword, tags.modifier, tags.logicOperator],
    class: 'thanos',
  },
  { tag: tags.string, class: 'client' },
  { tag: tags.number, class: 'stockage' },
  { tag: tags.comment, class: 'doux' },
])

/** An expression in stretches of one colour; none is left out. */
export function colourPromql(promql: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let done = 0
  const add = (to: number, role: Role) => {
    if (to > done) stretches.push({ text: promql.slice(done, to), from: done, role })
    done = Math.max(done, to)
  }
  highlightTree(parser.parse(promql), colours, (from, to, role) => {
    add(from, 'texte')
    add(to, role)
  })
  add(promql.length, 'texte')
  return stretches
}

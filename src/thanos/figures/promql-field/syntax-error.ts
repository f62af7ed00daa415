import type { Tree } from '@lezer/common'
import { ExpressionError } from '../../models/expression.model.ts'

/** Where an expression is no PromQL any more. @returns undefined of one that is. */
export function syntaxError(promql: string, tree: Tree): ExpressionError | undefined {
  let error: ExpressionError | undefined
  tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError) error ??= new ExpressionError(notHere(promql.slice(from)), from)
    },
  })
  return error
}

function notHere(rest: string): string {
  const [word] = /\S+/.exec(rest) ?? []
  return word ? `«\u00A0${word}\u00A0» n’est pas attendu ici.` : 'L’expression s’arrête trop tôt.'
}

import type { SyntaxNode } from '@lezer/common'
import { parser } from '@prometheus-io/lezer-promql'
import {
  aggregations,
  arithmetics,
  type Expression,
  ExpressionError,
  type Matcher,
} from '../../models/expression.model.ts'
import { durationOf, textOf } from './read-literal.ts'
import { syntaxError } from './syntax-error.ts'

/** Reads an expression as far as the model computes it. @throws ExpressionError for what is no PromQL, and for what the model does not know. */
export function readExpression(promql: string): Expression {
  const tree = parser.parse(promql)
  const text = ({ from, to }: SyntaxNode) => promql.slice(from, to)
  const error = syntaxError(promql, tree)
  if (error) throw error

  function read(node: SyntaxNode): Expression {
    switch (node.name) {
      case 'NumberDurationLiteral':
        return { kind: 'number', value: Number(text(node)) }
      case 'ParenExpr':
        return read(only(childrenOf(node), node))
      case 'VectorSelector':
        return { kind: 'selector', matchers: matchersOf(node) }
      case 'FunctionCall':
        return readCall(node)
      case 'AggregateExpr':
        return readAggregate(node)
      case 'BinaryExpr':
        return readArithmetic(node)
    }
    throw unknown(node)
  }

  function readCall(node: SyntaxNode): Expression {
    const kind = text(node).replace(/\W.*/s, '')
    const argument = argumentOf(node)
    if (kind !== 'rate' && kind !== 'increase') throw unknown(node)
    if (argument.name === 'VectorSelector')
      throw new ExpressionError(`${kind} veut un vecteur d’intervalle, comme x[5m].`, argument.from)
    if (argument.name !== 'MatrixSelector') throw unknown(node)
    const [selector, range] = childrenOf(argument)
    if (selector?.name !== 'VectorSelector' || !range) throw unknown(node)
    return { kind, matchers: matchersOf(selector), range: durationOf(text(range)) }
  }

  function readAggregate(node: SyntaxNode): Expression {
    const operator = node.getChild('AggregateOp')
    const operation = aggregations.find((name) => operator && name === text(operator).toLowerCase())
    if (!operation) throw unknown(node)
    const modifier = node.getChild('AggregateModifier')
    const labels = modifier?.getChild('GroupingLabels')?.getChildren('LabelName').map(text) ?? []
    const without = modifier?.getChild('Without') != null
    return { kind: 'aggregate', operation, labels, without, of: read(argumentOf(node)) }
  }

  function readArithmetic(node: SyntaxNode): Expression {
    const [left, operation, right, ...more] = childrenOf(node)
    const operator = arithmetics.find((sign) => operation && sign === text(operation))
    if (!left || !right || !operator || more.length > 0) throw unknown(node)
    return { kind: 'arithmetic', operator, left: read(left), right: read(right) }
  }

  function argumentOf(node: SyntaxNode): SyntaxNode {
    return only(childrenOf(node.getChild('FunctionCallBody')), node)
  }

  function only([first, ...more]: readonly SyntaxNode[], node: SyntaxNode): SyntaxNode {
    if (!first || more.length > 0) throw unknown(node)
    return first
  }

  function matchersOf(selector: SyntaxNode): readonly Matcher[] {
    const name = selector.getChild('Identifier')
    const list = selector.getChild('LabelMatchers')
    const written = list?.getChildren('UnquotedLabelMatcher').map((node) => matcherOf(node)) ?? []
    return name ? [{ label: '__name__', operator: '=', value: text(name) }, ...written] : written
  }

  function matcherOf(node: SyntaxNode): Matcher {
    const [label = '', operator = '', literal = ''] = childrenOf(node).map(text)
    const matcher = { label, operator: operator as Matcher['operator'], value: textOf(literal) }
    // Go's regular expressions are not ours to the last letter.
    if (operator.endsWith('~') && !isRegExp(matcher.value)) throw unknown(node)
    return matcher
  }

  function unknown(node: SyntaxNode): ExpressionError {
    const short = text(node).length > 40 ? `${text(node).slice(0, 38)}…` : text(node)
    return new ExpressionError(
      `Le modèle ne sait pas calculer «\u00A0${short}\u00A0»\u00A0: il y faut une source en direct.`,
      node.from,
    )
  }

  const whole = tree.topNode.firstChild
  if (!whole) throw new ExpressionError('Il n’y a rien à calculer.', 0)
  return read(whole)
}

function childrenOf(node: SyntaxNode | null): readonly SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node?.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}

import { expect, test } from 'vitest'
import { readExpression } from '../../../../src/thanos/figures/promql-field/read-expression.ts'
import { ExpressionError } from '../../../../src/thanos/models/expression.model.ts'

test('reads selectors, functions, groups and arithmetic', () => {
  expect(readExpression(`100 * sum without (pod) (rate(x{a='b\\'c',d!~"e.*"}[1m30s]))`)).toEqual({
    kind: 'arithmetic',
    operator: '*',
    left: { kind: 'number', value: 100 },
    right: {
      kind: 'aggregate',
      operation: 'sum',
      labels: ['pod'],
      without: true,
      of: {
        kind: 'rate',
        range: 90_000,
        matchers: [
          { label: '__name__', operator: '=', value: 'x' },
          { label: 'a', operator: '=', value: "b'c" },
          { label: 'd', operator: '!~', value: 'e.*' },
        ],
      },
    },
  })
})

const unknown = (what: string) =>
  `Le modèle ne sait pas calculer «\u00A0${what}\u00A0»\u00A0: il y faut une source en direct.`

test.each([
  ['', 0, 'L’expression s’arrête trop tôt.'],
  ['sum(', 4, 'L’expression s’arrête trop tôt.'],
  ['up up', 3, '«\u00A0up\u00A0» n’est pas attendu ici.'],
  ['1 + topk(3, up)', 4, unknown('topk(3, up)')],
  ['up offset 5m', 0, unknown('up offset 5m')],
  ['rate(up)', 5, 'rate veut un vecteur d’intervalle, comme x[5m].'],
  ['a / on (b) c', 0, unknown('a / on (b) c')],
  ['up{a=~"("}', 3, unknown('a=~"("')],
  ['histogram_quantile(0.9, sum by (le) (rate(x_bucket[5m])))', 0, unknown('histogram_quantile(0.9, sum by (le) (r…')],
])('says of «%s» what is wrong, or not known, and where', (promql, at, message) => {
  const error = errorOf(() => readExpression(promql))
  expect(error).toBeInstanceOf(ExpressionError)
  expect(error).toMatchObject({ at, message })
}) // biome-ignore format: a table

function errorOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

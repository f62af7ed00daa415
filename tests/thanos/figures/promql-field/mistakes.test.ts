import type { Diagnostic } from '@codemirror/lint'
import { expect, test } from 'vitest'
import { mistakesIn } from '../../../../src/thanos/figures/promql-field/mistakes.ts'

const said = (from: number, to: number, message: string): Diagnostic => ({
  from,
  to,
  message,
  severity: 'error',
})

test.each([
  ['up up', 3, 5, '«\u00A0up\u00A0» n’est pas attendu ici.'],
  // What is missing has no place of its own.
  ['sum(', 3, 4, 'L’expression s’arrête trop tôt.'],
])('«%s» is no PromQL from its first wrong word on', (promql, from, to, sentence) => {
  const others = [said(0, 2, 'unexpected expression')]
  expect(mistakesIn(promql, others, undefined)).toEqual([{ from, to, sentence }])
})

test.each([
  [
    'expected type matrix in call to function "rate", got vector',
    'rate veut un vecteur d’intervalle, comme x[5m], pas un vecteur instantané.',
  ],
  [
    'expected type vector in aggregation expression, got scalar',
    'on agrège un vecteur instantané, pas un nombre.',
  ],
  ['comparisons between scalars must use BOOL modifier', 'deux nombres ne se comparent qu’avec bool.'],
  ['something new', '«\u00A0something new\u00A0».'],
])('a rule of types is told in French, with its place: %s', (message, sentence) => {
  expect(mistakesIn('rate(up)', [said(5, 7, message)], undefined)).toEqual([
    { from: 5, to: 7, sentence: `Colonne 6\u00A0: ${sentence}` },
  ])
})

test('what whoever was asked has against it comes last', () => {
  const fault = { sentence: 'Je ne sais pas.', at: 4 }
  expect(mistakesIn('1 + topk(3, up)', [], fault)).toEqual([{ from: 4, to: 8, sentence: 'Je ne sais pas.' }])
  expect(mistakesIn('up', [], { sentence: 'La source ne répond pas.' })).toEqual([])
  expect(mistakesIn(' ', [said(0, 1, 'no')], undefined)).toEqual([])
})

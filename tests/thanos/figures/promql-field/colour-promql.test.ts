import { expect, test } from 'vitest'
import { colourPromql } from '../../../../src/thanos/figures/promql-field/colour-promql.ts'

test.each([
  [
    '100 * sum by (route) (rate(x{code="500"}[30s]))',
    '100:stockage| * :texte|sum:thanos| :texte|by:thanos| (:texte|route:prometheus|) (:texte|rate:thanos|(:texte|x:prometheus|{:texte|code:prometheus|=:texte|"500":client|}[:texte|30s:stockage|])):texte',
  ],
  ['up # fini', 'up:prometheus| :texte|# fini:doux'],
  ['sum(', 'sum:thanos|(:texte'],
  ['', ''],
])('%s has the colours of code, and loses no letter', (promql, expected) => {
  const stretches = colourPromql(promql)
  expect(stretches.map(({ text, role }) => `${text}:${role}`).join('|')).toBe(expected)
  expect(stretches.map(({ text }) => text).join('')).toBe(promql)
  for (const { text, from } of stretches) expect(promql.slice(from, from + text.length)).toBe(text)
})

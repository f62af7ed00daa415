import { expect, test } from 'vitest'
import { drawFigure } from '../../../src/figures/draw-figure.ts'
import { allFigures } from '../../../src/thanos/figures/all-figures.ts'
import { localeOf } from '../../../src/words/locales.ts'
import { phraseBook } from '../../../src/words/phrase-book.ts'

const inFrench = phraseBook(localeOf('fr').words.problems.phrases)
const english = /\b(?:a|an|the|is|are|from|to|or|with|than|write|one)\b/i

test.each([
  ['query-cost', { range: '1h', step: '1d' }, '`step` est plus long que `range`'],
  ['cardinality-figure', { labels: 'a:2 a:3' }, '`a` vient deux fois'],
  ['tsdb-blocks', { retention: '1d', 'short-retention': '2d' }, /plus long que `retention`$/],
  ['replica-gap', { interval: '15s', offset: '20s' }, '`offset` n’est pas plus court que `interval`'],
  [
    'replica-gap',
    { interval: '1s', range: '1h', offset: '0s' },
    /^`range` fait plus de \d+ fois `interval`$/,
  ],
  ['replica-gap', { start: '1h', range: '10m' }, '`start` est après `range`'],
  ['replica-gap', { metric: 'gauge', query: 'rate' }, '`query="rate"` ne va pas avec `metric="gauge"`'],
])('%s with %o can be told in French', (name, attributes, words) => {
  const { mistakes } = drawFigure(allFigures, name, attributes)
  const [first] = mistakes
  expect(inFrench(first?.message ?? '')).toMatch(words)
  expect(inFrench(first?.hint ?? '')).toBeDefined()
})

test.each(allFigures.map((figure) => [figure.name, figure] as const))(
  '%s says in French what its attributes may hold',
  (_name, figure) => {
    const known = figure.place({ unknown: '' }).mistakes[0]?.hint.match(/[a-z][a-z-]*(?=[,.])/g) ?? []
    expect(known.length).toBeGreaterThan(0)
    for (const { hint } of figure.place(Object.fromEntries(known.map((name) => [name, '']))).mistakes)
      expect(inFrench(hint)?.replace(/`[^`]*`/g, '')).not.toMatch(english)
  },
)

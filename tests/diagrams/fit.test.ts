import { expect, test } from 'vitest'
import { drawBest, type Fit, type Judged, mergeLines, turn, waysToFit } from '../../src/diagrams/fit.ts'

/** Draws nothing: a way has labels of the size that is given for it, and is noted. */
function drawer(sizes: (fit: Fit) => number, judge: (fit: Fit) => Partial<Judged> = () => ({})) {
  const tried: Fit[] = []
  const draw = async (fit: Fit) => {
    tried.push(fit)
    return { smallestLabel: sizes(fit), flaws: [], crossings: 0, length: 1, order: '', ...judge(fit) }
  }
  return { tried, draw }
}
const flowchart = waysToFit('flowchart', 'flowchart LR\n  a --> b')

test('the source’s own way is enough where its labels are ample', async () => {
  const { tried, draw } = drawer(() => 30)
  expect((await drawBest(flowchart, draw)).fit).toEqual({ gap: 0.5 })
  expect(tried).toHaveLength(1)
})

test('another way must be worth it', async () => {
  const { tried, draw } = drawer(({ turned }) => (turned ? 20.9 : 20))
  expect((await drawBest(flowchart, draw)).fit).toEqual({ gap: 0.5 })
  expect(tried).toHaveLength(4)
})

test('of all ways the one with the largest labels is taken, and no closer one where the last row can read them', async () => {
  const { tried, draw } = drawer(({ turned, wrap }) => (turned && wrap ? 26 : turned ? 24 : 15))
  expect((await drawBest(flowchart, draw)).fit).toEqual({ gap: 0.5, turned: true, wrap: 110 })
  expect(tried).toHaveLength(4)
})

test('what is hard to read moves closer together', async () => {
  const { tried, draw } = drawer(({ gap, turned }) => (turned ? 6 : 7) / gap ** 0.8)
  expect((await drawBest(flowchart, draw)).fit).toEqual({ gap: 0.3 })
  expect(tried).toHaveLength(10)
})

test.each([
  [1.15, undefined],
  [1.25, true],
])('a row is folded where its labels grow by a fifth: by %f', async (gain, folded) => {
  const { draw } = drawer((fit) => (fit.folded ? 15 * gain : 15))
  expect((await drawBest(flowchart, draw)).fit.folded).toBe(folded)
})

test.each([
  ['lines are shorter so', {}, true],
  ['no line is shorter so', { length: 1 }, undefined],
  ['nodes change places', { order: 'b a' }, undefined],
  ['more lines cross', { crossings: 1 }, undefined],
  ['a label comes to lie on something', { flaws: ['« a » lies on a corner'] }, undefined],
])('lines arrive as one or not: %s', async (_when, judged, merged) => {
  const { draw } = drawer(
    () => 30,
    (fit) => (fit.merged ? { length: 0.9, ...judged } : { order: '' }),
  )
  expect((await drawBest(flowchart, draw, mergeLines)).fit.merged).toBe(merged)
})

test('of ways with labels of one size, that with fewer crossings is taken, then that with shorter lines', async () => {
  const crossed = drawer(
    () => 20,
    ({ turned, wrap }) => ({ crossings: turned ? 0 : 2, length: wrap ? 2 : 3 }),
  )
  expect((await drawBest(flowchart, crossed.draw)).fit).toEqual({ gap: 0.5, turned: true, wrap: 110 })
})

test('a label that lies on something costs more than a little size', async () => {
  const { draw } = drawer(
    ({ turned }) => (turned ? 23 : 24),
    ({ turned }) => ({ flaws: turned ? [] : ['« a » lies on a corner', '« b » lies on a corner'] }),
  )
  expect((await drawBest(flowchart, draw)).fit).toEqual({ gap: 0.5, turned: true })
})

test('a sequence that stays small has its words broken', async () => {
  const { draw } = drawer(({ gap, wrap }) => (wrap ? 17 : 13) + (1 - gap))
  expect((await drawBest(waysToFit('sequence', ''), draw)).fit).toEqual({ gap: 0.1, wrap: 110 })
})

test('a direction that is fixed is kept', () => {
  const ways = waysToFit('flowchart', 'flowchart LR\n  %% direction fixe\n  a --> b').flat()
  expect(ways).toHaveLength(5)
  expect(ways.filter(({ turned }) => turned)).toEqual([])
})

test('a sequence is spread as usual where that can be read; other types have one way', () => {
  expect(waysToFit('sequence', '')[0]).toEqual([{ gap: 1 }])
  expect(waysToFit('other', '')).toEqual([[{ gap: 1 }]])
})

test.each([
  ['flowchart LR\n  a', 'flowchart TB\n  a'],
  ['graph TD;\n  a', 'graph LR;\n  a'],
  [
    '%%{init: {}}%%\nflowchart RL\n  subgraph s\n    direction LR\n  end',
    '%%{init: {}}%%\nflowchart TB\n  subgraph s\n    direction LR\n  end',
  ],
  ['flowchart\n  a', 'flowchart LR\n  a'],
])('%j turned is %j', (text, turned) => {
  expect(turn(text)).toBe(turned)
})

import { describe, expect, test } from 'vitest'
import { duration, oneOf, readAttributes, wholeNumber } from '../../src/figures/attributes.ts'

const attributes = {
  containers: wholeNumber(1000, 1, 5000),
  scrapeInterval: duration('5s', '1s', '1h'),
  view: oneOf('a', ['a', 'b']),
}
const read = (written: Record<string, string>) => readAttributes(attributes, written)
const usual = { containers: 1000, scrapeInterval: 5, view: 'a' }

test('what is written counts, the rest is as usual', () => {
  expect(read({ 'scrape-interval': '1m30s', view: 'b' })).toEqual({
    settings: { containers: 1000, scrapeInterval: 90, view: 'b' },
    mistakes: [],
  })
})

test('an unknown attribute is told with the known ones', () => {
  expect(read({ contaners: '3' })).toEqual({
    settings: usual,
    mistakes: [
      {
        attribute: 'contaners',
        message: 'unknown attribute `contaners`',
        hint: 'Known: containers, scrape-interval, view.',
      },
    ],
  })
})

describe('a wrong value is told with what is allowed, and the usual one stands in', () => {
  test.each([
    ['containers', '-5'],
    ['containers', 'NaN'],
    ['containers', 'Infinity'],
    ['containers', '1e3'],
    ['containers', '2.5'],
    ['containers', '0'],
    ['containers', '5001'],
    ['containers', '9'.repeat(400)],
    ['scrape-interval', '5'],
    ['scrape-interval', '-5s'],
    ['scrape-interval', '5 s'],
    ['scrape-interval', '0s'],
    ['scrape-interval', '1y'],
    ['scrape-interval', '1h1s'],
    ['scrape-interval', `${'9'.repeat(400)}s`],
    ['view', 'c'],
  ])('%s="%s"', (attribute, value) => {
    const { settings, mistakes } = read({ [attribute]: value })
    expect(settings).toEqual(usual)
    expect(mistakes).toEqual([
      {
        attribute,
        message: `\`${attribute}\` is \`${value}\``,
        hint: expect.stringMatching(/^Write (a|one) /),
      },
    ])
  })

  test('an empty one', () => {
    expect(read({ containers: ' ' }).mistakes).toEqual([
      {
        attribute: 'containers',
        message: '`containers` is empty',
        hint: 'Write a whole number from 1 to 5000.',
      },
    ])
  })
})

import { expect, test } from 'vitest'
import { seriesNames } from '../../../../src/thanos/figures/promql-field/series-names.ts'

test('series are told apart by what differs, what tells most apart first', () => {
  expect(
    seriesNames([
      { __name__: 'http', code: '200', job: 'shop', route: '/a' },
      { __name__: 'http', code: '200', job: 'shop', route: '/b' },
      { __name__: 'http', code: '500', job: 'shop', route: '/c' },
    ]),
  ).toEqual(['/a 200', '/b 200', '/c 500'])
})

test('who lacks a label is told apart by the others', () => {
  expect(seriesNames([{ a: '1' }, { a: '2', b: 'x' }])).toEqual(['1', '2 x'])
})

test('one alone needs no name', () => {
  expect(seriesNames([{ __name__: 'up', job: 'shop' }])).toEqual([''])
})

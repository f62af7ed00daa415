import { expect, test } from 'vitest'
import { tokens } from './tokens.ts'

const promql = (code: string) => tokens(code, 'promql')

test('a query is coloured by its parts', () => {
  expect(promql('sum by (status) (rate(http_requests_total{job="boutique"}[5m]))')).toEqual([
    'keyword:sum',
    'keyword:by',
    'variable:status',
    'built_in:rate',
    'variable:http_requests_total',
    'attr:job',
    'operator:=',
    'string:"boutique"',
    'number:5m',
  ])
})

test.each([
  ['an aggregation', 'topk(3, up)', ['keyword:topk', 'number:3', 'variable:up']],
  [
    'a function whose name begins like an aggregation',
    'sum_over_time(x[1h])',
    ['built_in:sum_over_time', 'variable:x', 'number:1h'],
  ],
  ['a metric whose name begins like an aggregation', 'min_size', ['variable:min_size']],
  ['a recording rule', 'job:http_requests:rate5m', ['variable:job:http_requests:rate5m']],
  [
    'each way to match a label',
    '{a="1",b!="2",c=~"3",d!~"4"}',
    [
      'attr:a',
      'operator:=',
      'string:"1"',
      'attr:b',
      'operator:!=',
      'string:"2"',
      'attr:c',
      'operator:=~',
      'string:"3"',
      'attr:d',
      'operator:!~',
      'string:"4"',
    ],
  ],
  [
    'a bracket inside a string',
    '{a="}"} > 1',
    ['attr:a', 'operator:=', 'string:"}"', 'operator:>', 'number:1'],
  ],
  ['an offset', 'x offset 1d12h', ['variable:x', 'keyword:offset', 'number:1d12h']],
  [
    'vector matching',
    'a * on (x) group_left b',
    ['variable:a', 'operator:*', 'keyword:on', 'variable:x', 'keyword:group_left', 'variable:b'],
  ],
  ['a comparison', 'up == bool 0', ['variable:up', 'operator:==', 'keyword:bool', 'number:0']],
  ['numbers', '0.99 + 1e6 - 0x1F', ['number:0.99', 'operator:+', 'number:1e6', 'operator:-', 'number:0x1F']],
  ['infinity and not a number', 'Inf / NaN', ['number:Inf', 'operator:/', 'number:NaN']],
  ['a metric that begins like infinity', 'info_total', ['variable:info_total']],
  [
    'strings in all quotes',
    `{a='b',c=\`d\`}`,
    ['attr:a', 'operator:=', "string:'b'", 'attr:c', 'operator:=', 'string:`d`'],
  ],
  ['a comment', 'up # debout', ['variable:up', 'comment:# debout']],
])('%s', (_name, code, expected) => {
  expect(promql(code)).toEqual(expected)
})

import { expect, test } from 'vitest'
import { renderCode } from '../../../src/talk/code.ts'
import { tokens } from './tokens.ts'

const exposition = (code: string) => tokens(code, 'prometheus')

test('a sample is coloured by its parts', () => {
  expect(exposition('http_requests_total{method="GET",status="200"} 1027 1395066363000')).toEqual([
    'variable:http_requests_total',
    'attr:method',
    'string:"GET"',
    'attr:status',
    'string:"200"',
    'number:1027',
    'number:1395066363000',
  ])
})

test.each([
  ['a sample without labels', 'up 1', ['variable:up', 'number:1']],
  ['small and large numbers', 'x 1.5e-03', ['variable:x', 'number:1.5e-03']],
  ['infinity', 'x_bucket{le="+Inf"} +Inf', ['variable:x_bucket', 'attr:le', 'string:"+Inf"', 'number:+Inf']],
  ['not a number', 'x NaN', ['variable:x', 'number:NaN']],
  ['a bracket inside a label', 'x{a="}"} 1', ['variable:x', 'attr:a', 'string:"}"', 'number:1']],
  ['a plain comment', '# bonjour 3', ['comment:# bonjour 3']],
])('%s', (_name, code, expected) => {
  expect(exposition(code)).toEqual(expected)
})

test.each(['HELP', 'TYPE', 'UNIT', 'EOF'])('%s stands out in its comment', (keyword) => {
  expect(renderCode(`# ${keyword} x counter`, 'prometheus')).toContain(
    `<span class="hljs-comment"># <span class="hljs-keyword">${keyword}</span>`,
  )
})

test('each line is coloured on its own', () => {
  expect(exposition('# TYPE x counter\nx 1\ny 2')).toEqual([
    'comment:# ',
    'keyword:TYPE',
    'variable:x',
    'number:1',
    'variable:y',
    'number:2',
  ])
})

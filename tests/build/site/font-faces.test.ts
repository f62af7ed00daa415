import { expect, test } from 'vitest'
import { takeFontFaces } from '../../../src/build/site/font-faces.ts'

const screen = '@font-face{font-family:Inter Variable;src:url(data:font/woff2;base64,a}b)}'
const paper = '@font-face{font-family:Inter;src:url(i.woff2)}'
const rest = '.a:after{content:"@font-face{x}"}@media print{.b{color:red}}'

test('fonts come out letter for letter, whatever their addresses and the other rules hold', () => {
  expect(takeFontFaces(screen + rest + paper)).toEqual({ faces: [screen, paper], rest })
})

test('fonts that are not wanted stay', () => {
  const taken = takeFontFaces(screen + rest + paper, (family) => family.includes('Variable'))
  expect(taken).toEqual({ faces: [screen], rest: rest + paper })
})

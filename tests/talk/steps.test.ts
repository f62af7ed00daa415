import { expect, test } from 'vitest'
import { htmlOf, parseFragment } from '../../src/talk/html-tree.ts'
import { numberSteps, removeSteps } from '../../src/talk/steps.ts'

function number(...texts: readonly string[]) {
  const trees = texts.map((text) => parseFragment(text))
  const steps = numberSteps(...trees)
  return { html: trees.map(htmlOf).join(''), steps }
}

const indexes = (html: string) =>
  [...html.matchAll(/data-fragment-index="([^"]*)"/g)].map(([, index]) => index)

test('fragments are numbered from 0 in the order of the text', () => {
  expect(number('<p class="fragment">a</p><p>b</p><p class="fragment">c</p>')).toEqual({
    html: '<p class="fragment" data-fragment-index="0">a</p><p>b</p><p class="fragment" data-fragment-index="1">c</p>',
    steps: 2,
  })
})

test('without fragments there is no step and nothing changes', () => {
  expect(number('<p>a</p>')).toEqual({ html: '<p>a</p>', steps: 0 })
})

test('a fragment may have other classes', () => {
  expect(number('<p class="big  fragment fade-up">a</p>').steps).toBe(1)
})

test('a class that only begins with the word is no fragment', () => {
  expect(number('<p class="fragment-like">a</p>').steps).toBe(0)
})

test('elements with the same index by hand share a step', () => {
  const { html, steps } = number(
    '<i class="fragment" data-fragment-index="7"></i><i class="fragment"></i><i class="fragment" data-fragment-index="7"></i>',
  )
  expect(indexes(html)).toEqual(['0', '1', '0'])
  expect(steps).toBe(2)
})

test('an index by hand does not collide with the ones that are counted', () => {
  const { html, steps } = number('<i class="fragment"></i><i class="fragment" data-fragment-index="0"></i>')
  expect(indexes(html)).toEqual(['0', '1'])
  expect(steps).toBe(2)
})

test('a fragment inside another is a step of its own', () => {
  const { html } = number('<ul class="fragment"><li class="fragment">a</li></ul>')
  expect(indexes(html)).toEqual(['0', '1'])
})

test('a later part of a slide counts on from the steps before it', () => {
  const { html, steps } = number('<i class="fragment"></i>', '<b></b>', '<i class="fragment"></i>')
  expect(indexes(html)).toEqual(['0', '1'])
  expect(steps).toBe(2)
})

test('without steps, fragments are ordinary elements, and all else stays', () => {
  const tree = parseFragment(
    '<ul><li class="big fragment">a</li><li class="b">c</li><li class="fragment">d</li></ul>',
  )
  removeSteps(tree)
  expect(htmlOf(tree)).toBe('<ul><li class="big">a</li><li class="b">c</li><li>d</li></ul>')
})

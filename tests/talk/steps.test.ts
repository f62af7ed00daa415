import { expect, test } from 'vitest'
import { numberSteps, withoutSteps } from '../../src/talk/steps.ts'

const indexes = (html: string) =>
  [...html.matchAll(/data-fragment-index="([^"]*)"/g)].map(([, index]) => index)

test('fragments are numbered from 0 in the order of the text', () => {
  expect(numberSteps('<p class="fragment">a</p><p>b</p><p class="fragment">c</p>')).toEqual({
    html: '<p data-fragment-index="0" class="fragment">a</p><p>b</p><p data-fragment-index="1" class="fragment">c</p>',
    steps: 2,
  })
})

test('without fragments there is no step and nothing changes', () => {
  expect(numberSteps('<p>a</p>')).toEqual({ html: '<p>a</p>', steps: 0 })
})

test('a fragment may have other classes', () => {
  expect(numberSteps('<p class="big  fragment fade-up">a</p>').steps).toBe(1)
})

test('a class that only begins with the word is no fragment', () => {
  expect(numberSteps('<p class="fragment-like">a</p>').steps).toBe(0)
})

test('elements with the same index by hand share a step', () => {
  const { html, steps } = numberSteps(
    '<i class="fragment" data-fragment-index="7"></i><i class="fragment"></i><i class="fragment" data-fragment-index="7"></i>',
  )
  expect(indexes(html)).toEqual(['0', '1', '0'])
  expect(steps).toBe(2)
})

test('an index by hand does not collide with the ones that are counted', () => {
  const { html, steps } = numberSteps(
    '<i class="fragment"></i><i class="fragment" data-fragment-index="0"></i>',
  )
  expect(indexes(html)).toEqual(['0', '1'])
  expect(steps).toBe(2)
})

test('a fragment inside another is a step of its own', () => {
  const { html } = numberSteps('<ul class="fragment"><li class="fragment">a</li></ul>')
  expect(indexes(html)).toEqual(['0', '1'])
})

test('a later part of a slide counts on from the steps before it', () => {
  const { html, steps } = numberSteps('<i class="fragment"></i>', 3)
  expect(indexes(html)).toEqual(['3'])
  expect(steps).toBe(4)
})

test('without steps, fragments are ordinary elements, and all else stays', () => {
  expect(withoutSteps('<ul><li class="big fragment">a</li><li class="b">c</li></ul>')).toBe(
    '<ul><li class="big">a</li><li class="b">c</li></ul>',
  )
})

import { expect, test } from 'vitest'
import { findSlides } from '../../src/kit/find-slides.ts'

const slides = [
  { id: 'intro', title: 'Bonjour', number: 1, counted: true, words: 'Bonjour Prometheus et Thanos' },
  {
    id: 'federation',
    title: 'La fédération',
    number: 2,
    counted: true,
    words: 'Le « global-scrape », deux fois',
  },
  { id: 'spof', title: 'Un gros serveur', number: 3, counted: true, words: 'Un gros serveur, (doublé)' },
  { id: 'annexe', title: 'En plus', number: 1, counted: false, words: 'Une fédération l’été' },
]
const find = (text: string) => findSlides(slides, text, ({ words }) => words).map(({ id }) => id)

test('slides are found by number, id, and part of the title, without capitals and accents', () => {
  expect(find('2')).toEqual(['federation'])
  expect(find('spof')).toEqual(['spof'])
  expect(find('gros')).toEqual(['spof'])
  expect(find('FEDERA')).toEqual(['federation', 'annexe'])
})

test('the beginning of a word counts more than its middle, and a title more than what stands below it', () => {
  expect(find('b')[0]).toBe('intro')
  expect(find('thanos')).toEqual(['intro'])
  expect(find('fédération')).toEqual(['federation', 'annexe'])
})

test('a whole id leads to its slide, though titles before it begin with the same word', () => {
  const named = (id: string, number: number, title: string) => ({ id, number, title, counted: true })
  const titled = [
    named('intro', 1, 'Thanos, un ami'),
    named('thanos-photo', 2, 'Thanos'),
    named('thanos', 3, 'Thanos'),
  ]
  const ids = findSlides(titled, 'Thanos', () => '').map(({ id }) => id)
  expect(ids).toEqual(['thanos', 'intro', 'thanos-photo'])
})

test('words on a slide are found from their beginning, whatever stands around them', () => {
  expect(find('double')).toEqual(['spof'])
  expect(find('global scrape')).toEqual(['federation'])
  expect(find('l’été')).toEqual(['annexe'])
  expect(find('scrap')).toEqual(['federation'])
  expect(find('rape')).toEqual([])
})

test('nothing typed, and what stands nowhere, find nothing', () => {
  for (const text of ['', '  ', '?', 'zzz']) expect(find(text), text).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { moveFrom } from '../../../src/speaker/room/moves.ts'

const slides = [
  { id: 'intro', title: 'Bienvenue', number: 1, counted: true, steps: 0 },
  { id: 'federation', title: 'La fédération', number: 2, counted: true, steps: 2 },
  { id: 'spof', title: 'Un bon gros SPOF', number: 3, counted: true, steps: 1 },
  { id: 'annexe', title: 'Pour aller plus loin', number: 1, counted: false, steps: 0 },
]
const from = (slide: string, step: number, move: Parameters<typeof moveFrom>[2]) => {
  const place = moveFrom(slides, { slide, step }, move)
  return `${place.slide}/${place.step}`
}

describe('moves', () => {
  test('go step by step, and over the end of a slide to the next', () => {
    expect(from('intro', -1, 'next')).toBe('federation/-1')
    expect(from('federation', -1, 'next')).toBe('federation/0')
    expect(from('federation', 1, 'next')).toBe('spof/-1')
  })

  test('go back to the last step of the slide before', () => {
    expect(from('spof', -1, 'previous')).toBe('federation/1')
    expect(from('federation', 0, 'previous')).toBe('federation/-1')
  })

  test('skip steps', () => {
    expect(from('federation', 0, 'next-slide')).toBe('spof/-1')
    expect(from('spof', 0, 'previous-slide')).toBe('federation/1')
  })

  test('end at the first slide and behind the appendix; End is the last that counts', () => {
    expect(from('intro', -1, 'previous')).toBe('intro/-1')
    expect(from('annexe', -1, 'next')).toBe('annexe/-1')
    expect(from('intro', -1, 'last')).toBe('spof/-1')
    expect(from('spof', 0, 'first')).toBe('intro/-1')
  })
})

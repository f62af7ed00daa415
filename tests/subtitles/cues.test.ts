import { describe, expect, test } from 'vitest'
import { cuesOf } from '../../src/subtitles/cues.ts'

describe('what is said is divided', () => {
  test('by sentences, which no paragraph goes on over', () => {
    const paragraphs = [
      'Prometheus est en version 3.9 depuis 2026. Il garde quinze jours.',
      'Et Thanos fait l’inverse',
    ]
    expect(cuesOf(paragraphs, 'fr')).toEqual([
      'Prometheus est en version 3.9 depuis 2026.',
      'Il garde quinze jours.',
      'Et Thanos fait l’inverse',
    ])
  })

  test('a long sentence at its commas, near the middle', () => {
    const sentence =
      'On va parler de Prometheus, de ce qui se passe le jour où un seul Prometheus ne suffit plus, et de Thanos, qui permet de passer à l’échelle.'
    const cues = cuesOf([sentence], 'fr')
    expect(cues).toEqual([
      'On va parler de Prometheus, de ce qui se passe le jour où un seul Prometheus ne suffit plus,',
      'et de Thanos, qui permet de passer à l’échelle.',
    ])
    expect(cues.join(' ')).toBe(sentence)
  })

  test('a very short sentence stands with the next one, the last with the one before', () => {
    expect(cuesOf(['Tout va bien\u202F? Non.', 'Il faut décoder toute l’année.'], 'fr')).toEqual([
      'Tout va bien\u202F? Non.',
      'Il faut décoder toute l’année.',
    ])
    expect(cuesOf(['Il faut décoder toute l’année. Non.'], 'fr')).toEqual([
      'Il faut décoder toute l’année. Non.',
    ])
  })

  test('nothing is nothing', () => {
    expect(cuesOf([], 'fr')).toEqual([])
    expect(cuesOf([' '], 'fr')).toEqual([])
  })
})

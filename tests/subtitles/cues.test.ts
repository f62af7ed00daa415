import { describe, expect, test } from 'vitest'
import { subtitleTracks } from '../../src/build/pages/subtitle-tracks.ts'
import { cuesOf } from '../../src/subtitles/cues.ts'
import { talk } from '../real-talk.ts'

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

describe('the talk’s own words', () => {
  const tracks = subtitleTracks(talk)

  test('are there in both languages, at the same steps of the same length', () => {
    expect(Object.keys(tracks)).toEqual(['fr', 'en'])
    expect(Object.keys(tracks.en ?? {})).toEqual(Object.keys(tracks.fr ?? {}))
    for (const [id, { lang, steps }] of Object.entries(tracks.en ?? {})) {
      expect(lang, id).toBe('en')
      expect(steps.map(([seconds]) => seconds)).toEqual(tracks.fr?.[id]?.steps.map(([seconds]) => seconds))
    }
  })

  test('are said whole, in cues of at most 130 letters', () => {
    const cues = Object.values(tracks).flatMap((track) =>
      Object.values(track).flatMap(({ steps }) => steps.flatMap(([, words]) => words)),
    )
    expect(cues.length).toBeGreaterThan(800)
    expect(cues.filter((cue) => cue.length > 130)).toEqual([])
    expect(tracks.fr?.sommaire?.steps[0]?.[1].join(' ')).toBe(
      talk.chapters[0]?.slides
        .find(({ id }) => id === 'sommaire')
        ?.notes.join(' ')
        .replace(/<[^>]*>/g, '')
        .replace(/\n+/g, ' ')
        .trim(),
    )
  })

  test('a slide of thirty seconds is planned for thirty seconds', () => {
    const seconds = tracks.fr?.performance?.steps.reduce((sum, [time]) => sum + time, 0)
    expect(seconds).toBeCloseTo(105, 1)
  })
})

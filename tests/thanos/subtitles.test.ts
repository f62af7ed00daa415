import { describe, expect, test } from 'vitest'
import { subtitleTracks } from '../../src/build/pages/subtitle-tracks.ts'
import { talk } from '../real-talk.ts'

describe('the words that are said', () => {
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

import { describe, expect, test } from 'vitest'
import { alignChapters, alignCues } from '../../src/subtitles/align.ts'
import type { LogEntry, TalkLog } from '../../src/subtitles/talk-log.ts'
import type { Track } from '../../src/subtitles/track.ts'
import { webvtt } from '../../src/subtitles/webvtt.ts'

const begun = new Date(2026, 11, 10, 19, 30).getTime()
const entry = (seconds: number, slide: string, step = -1, speaking = true): LogEntry => ({
  at: begun + seconds * 1000,
  slide,
  step,
  speaking,
})
const track: Track = {
  un: { lang: 'fr', steps: [[30, ['Bonjour.', 'Au fait.']]] },
  deux: {
    lang: 'fr',
    steps: [
      [20, ['Premier.', 'Deuxième']],
      [10, ['Fini.']],
    ],
  },
}
/** The time began when the first slide, which had stood for ten minutes, was left. */
const log: TalkLog = {
  begun,
  entries: [
    entry(-600, 'un'),
    entry(0, 'deux'),
    entry(30, 'deux', -1, false),
    entry(90, 'deux'),
    entry(100, 'deux', 0),
    entry(100.2, 'trois'),
    entry(101, 'deux', 0),
    entry(115, 'deux', 0, false),
  ],
}
const times = (texts: readonly { from: number; to: number; text: string }[]) =>
  texts.map(({ from, to, text }) => `${from / 1000}–${to / 1000} ${text}`)

describe('cues', () => {
  test('stand where the words were said: before the start, around a question, not where a step was passed by', () => {
    expect(times(alignCues(log, track, 42_000))).toEqual([
      '12–27 Bonjour.',
      '27–42 Au fait.',
      '42–62 Premier.',
      '62–142 Deuxième',
      '143–157 Fini.',
    ])
  })

  test('begin with the recording where it began later than the words', () => {
    expect(times(alignCues(log, track, 10_000)).slice(0, 2)).toEqual(['0–10 Au fait.', '10–30 Premier.'])
  })

  test('of the last step last as long as planned, if nothing tells its end', () => {
    const open = { begun, entries: [entry(0, 'deux'), entry(20, 'deux', 0)] }
    expect(times(alignCues(open, track, 0)).at(-1)).toBe('20–30 Fini.')
  })
})

test('chapters are the slides that were stayed on for ten seconds; the first begins with the recording', () => {
  const titles = new Map([
    ['un', 'Bonjour'],
    ['deux', 'La suite'],
    ['trois', 'Passée'],
  ])
  expect(times(alignChapters(log, titles, 42_000))).toEqual(['0–42 Bonjour', '42–157 La suite'])
})

test('WebVTT says times in milliseconds, and text without tags or blank lines', () => {
  const cues = [{ from: 3_723_004.4, to: 3_725_000, text: 'a < b & c --> d\n\ne' }]
  expect(webvtt(cues, 'fr')).toBe(
    'WEBVTT\nLanguage: fr\n\n01:02:03.004 --> 01:02:05.000\na &lt; b &amp; c --&gt; d e\n',
  )
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { videoTexts } from '../../../src/cli/export/video-texts.ts'
import { planOf } from '../../../src/speaker/time/plan.ts'
import type { LogEntry } from '../../../src/subtitles/talk-log.ts'
import { openContext } from '../../browser/deck.ts'
import { places, slides, talk } from '../../real-talk.ts'

/** The whole talk as it is planned, its appendix as if it counted. */
const begun = new Date(2026, 11, 10, 19, 30).getTime()
const plan = planOf(
  slides.map(({ id, seconds, steps }) => ({ id, seconds, steps, counted: true, words: [] })),
)
const entries = places.map(({ id, step }): LogEntry => {
  const from = plan.slides.get(id)?.[step + 1]?.from ?? 0
  return { at: begun + from, slide: id, step, speaking: true }
})
const files = videoTexts(talk, { begun, entries }, 42_000)

interface Read {
  readonly cues: readonly { readonly from: number; readonly to: number; readonly text: string }[]
  /** What is shown in the middle of the tenth cue, while the video plays. */
  readonly shown: readonly string[]
}

/** Runs in the page: a silent video beside a track, as the browser reads it. */
async function playBeside([vtt, kind]: readonly [string, string]): Promise<Read> {
  const [rate, seconds] = [3000, 4000]
  const wav = new DataView(new ArrayBuffer(44 + rate * seconds))
  const write = (at: number, text: string) => {
    for (let index = 0; index < text.length; index++) wav.setUint8(at + index, text.charCodeAt(index))
  }
  write(0, 'RIFF')
  wav.setUint32(4, 36 + rate * seconds, true)
  write(8, 'WAVEfmt ')
  wav.setUint32(16, 16, true)
  wav.setUint16(20, 1, true)
  wav.setUint16(22, 1, true)
  wav.setUint32(24, rate, true)
  wav.setUint32(28, rate, true)
  wav.setUint16(32, 1, true)
  wav.setUint16(34, 8, true)
  write(36, 'data')
  wav.setUint32(40, rate * seconds, true)
  new Uint8Array(wav.buffer, 44).fill(128)
  const video = document.createElement('video')
  video.muted = true
  video.src = URL.createObjectURL(new Blob([wav], { type: 'audio/wav' }))
  const track = document.createElement('track')
  track.kind = kind
  track.src = URL.createObjectURL(new Blob([vtt], { type: 'text/vtt' }))
  track.default = true
  video.append(track)
  document.body.append(video)
  const loaded = new Promise((resolve, reject) => {
    track.addEventListener('load', resolve)
    track.addEventListener('error', () => reject(new Error('the track cannot be read')))
  })
  track.track.mode = 'hidden'
  await loaded
  const cues = [...(track.track.cues ?? [])] as VTTCue[]
  const tenth = cues[9] ?? cues[0]
  if (!tenth) throw new Error('no cues')
  video.currentTime = (tenth.startTime + tenth.endTime) / 2
  await video.play()
  while ((track.track.activeCues?.length ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  const shown = [...(track.track.activeCues ?? [])].map((cue) => (cue as VTTCue).text)
  video.remove()
  return { cues: cues.map(({ startTime, endTime, text }) => ({ from: startTime, to: endTime, text })), shown }
}

let page: Page
beforeAll(async () => {
  page = (await openContext()).page
})
afterAll(() => page.context().close())

test.each([
  ['.fr.vtt', 'subtitles'],
  ['.en.vtt', 'subtitles'],
  ['-chapitres.fr.vtt', 'chapters'],
  ['-chapitres.en.vtt', 'chapters'],
])('%s is read whole by a browser, and plays beside a silent recording', async (name, kind) => {
  const vtt = files.get(name) ?? ''
  const { cues, shown } = await page.evaluate(playBeside, [vtt, kind] as const)
  const written = vtt.split('\n\n').slice(1)
  expect(cues.length).toBe(written.length)
  expect(cues.length).toBeGreaterThan(kind === 'chapters' ? 30 : 400)
  for (const [index, { from, to, text }] of cues.entries()) {
    expect(text).toBe(written[index]?.split('\n')[1])
    expect(to).toBeGreaterThan(from)
    expect(from).toBeGreaterThanOrEqual(cues[index - 1]?.to ?? 0)
  }
  expect(shown).toEqual([cues[9]?.text])
})

test('the list of chapters begins at 0:00, and each lasts ten seconds at least', () => {
  const starts = (files.get('-chapitres.en.txt') ?? '').split('\n').slice(0, -1)
  const times = starts.map((line) => {
    const [, minutes = '', seconds = ''] = /^(?:0:)?(\d+):(\d\d) \S/.exec(line) ?? []
    return Number(minutes) * 60 + Number(seconds)
  })
  expect(times[0]).toBe(0)
  expect(starts.length).toBeGreaterThan(30)
  expect(times.every((time, index) => index === 0 || time - (times[index - 1] ?? 0) >= 10)).toBe(true)
})

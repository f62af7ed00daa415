import { readFileSync } from 'node:fs'
import { subtitleTracks } from '../../build/pages/subtitle-tracks.ts'
import { formatDuration } from '../../kit/format-time.ts'
import { alignChapters, alignCues } from '../../subtitles/align.ts'
import { readLog, type TalkLog } from '../../subtitles/talk-log.ts'
import { webvtt } from '../../subtitles/webvtt.ts'
import type { Talk } from '../../talk/talk.ts'
import { Failure } from '../failure.ts'

/** What a video of the talk needs, in each language: subtitles, chapters, and the list of chapters that video sites take, by the end of the file's name. */
export function videoTexts(talk: Talk, log: TalkLog, start: number): Map<string, string> {
  const files = new Map<string, string>()
  for (const [lang, track] of Object.entries(subtitleTracks(talk))) {
    const chapters = alignChapters(log, titlesIn(talk, lang), start)
    const list = chapters.map(({ from, text }) => `${formatDuration(from)} ${text}\n`)
    files.set(`.${lang}.vtt`, webvtt(alignCues(log, track, start), lang))
    files.set(`-chapitres.${lang}.vtt`, webvtt(chapters, lang))
    files.set(`-chapitres.${lang}.txt`, list.join(''))
  }
  return files
}

/** A log that was saved on the speaker's screen. @throws a Failure if it is none, or of another talk. */
export function openLog(path: string, talk: Talk): TalkLog {
  const log = readLog(readJson(path))
  if (!log)
    throw new Failure(
      1,
      `${path} is no log of a talk: save one on the speaker's screen, under « Répétitions ».`,
    )
  if (log.begun === undefined) throw new Failure(1, `${path}: this talk has not begun.`)
  const slides = new Set(talk.chapters.flatMap((chapter) => chapter.slides.map(({ id }) => id)))
  const unknown = log.entries.find(({ slide }) => !slides.has(slide))
  if (unknown)
    throw new Failure(
      1,
      `${path} is of another talk, or of another edition: there is no slide \`${unknown.slide}\`.`,
    )
  return log
}

function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function titlesIn({ chapters, translations }: Talk, lang: string): Map<string, string> {
  const translation = translations.find((one) => one.lang === lang)
  const slides = chapters.flatMap((chapter) => chapter.slides)
  return new Map(slides.map(({ id, title }) => [id, translation?.sections.get(id)?.title ?? title]))
}

import { cueStarts } from './cue-times.ts'
import { type TalkLog, type Visit, visitsOf } from './talk-log.ts'
import type { Track } from './track.ts'
import type { TimedText } from './webvtt.ts'

/** A site that shows chapters takes none that is shorter, in milliseconds. */
const shortestChapter = 10_000

/** The words of a talk at the times when they were said. @param start where the talk begins in its recording, in milliseconds. */
export function alignCues(log: TalkLog, track: Track, start: number): TimedText[] {
  return inRecording(
    log,
    start,
    visitsOf(log).flatMap((visit) => cuesOfVisit(log, track, visit)),
  )
}

/** The slides that were shown, by their titles; one that was passed by belongs to the one before. The first begins with the recording. */
export function alignChapters(log: TalkLog, titles: ReadonlyMap<string, string>, start: number): TimedText[] {
  const visits = visitsOf(log)
  const end = Math.max((visits.at(-1)?.from ?? 0) + shortestChapter, log.entries.at(-1)?.at ?? 0)
  const slides = visits.filter(({ slide }, index) => slide !== visits[index - 1]?.slide)
  const stayed = slides.filter(
    ({ from }, index) => (slides[index + 1]?.from ?? end) - from >= shortestChapter,
  )
  const begun = stayed.filter(({ slide }, index) => slide !== stayed[index - 1]?.slide)
  const chapters = begun.map(({ slide, from }, index) => {
    return { from, to: begun[index + 1]?.from ?? end, text: titles.get(slide) ?? slide }
  })
  return inRecording(log, start, chapters).map((one, index) => (index === 0 ? { ...one, from: 0 } : one))
}

/** The words of a stay at a step, spread over the time in which the script was said; a step that was passed by was not said. */
function cuesOfVisit(log: TalkLog, track: Track, visit: Visit): TimedText[] {
  const steps = track[visit.slide]?.steps ?? []
  const step = steps[Math.min(visit.step + 1, steps.length - 1)]
  if (!step) return []
  const planned = step[0] * 1000
  const spans = spokenSpans(log, visit, planned)
  const spoken = spans.reduce((sum, [from, to]) => sum + to - from, 0)
  if (spoken < planned / 4) return []
  const starts = cueStarts(step).map((time) => (planned === 0 ? 0 : (time / planned) * spoken))
  return step[1].map((text, index) => ({
    text,
    from: timeAt(spans, starts[index] ?? 0),
    to: timeAt(spans, starts[index + 1] ?? spoken),
  }))
}

/** Of the slide that stood before the time began, only the last is the talk; the end of the last one is not known. */
function spokenSpans(
  { begun = 0 }: TalkLog,
  { spans, from }: Visit,
  planned: number,
): (readonly [number, number])[] {
  return spans.map(([begin, end]) => {
    const to = end ?? begin + planned
    return [from < begun ? Math.max(begin, to - planned) : begin, to]
  })
}

/** The time when so much has been said. */
function timeAt(spans: readonly (readonly [number, number])[], said: number): number {
  let left = said
  for (const [from, to] of spans) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  return spans.at(-1)?.[1] ?? 0
}

/** What is over before the recording begins is not in it. */
function inRecording({ begun = 0 }: TalkLog, start: number, texts: readonly TimedText[]): TimedText[] {
  return texts
    .map(({ from, to, text }) => ({ from: Math.max(0, from - begun + start), to: to - begun + start, text }))
    .filter(({ from, to }) => to > from)
}

import type { TalkReading } from '../../talk/talk.ts'

/** The Markdown of a slide and of what is said on it. */
export interface SlideTexts {
  readonly body: string
  /** What is said before the first step, after it, after the second … */
  readonly said: readonly string[]
}

/** The Markdown as its authors wrote it, by the ids of the slides. */
export function talkTexts({ origins }: TalkReading): ReadonlyMap<string, SlideTexts> {
  return new Map(
    [...origins].map(([id, { source, section }]) => [
      id,
      { body: source.body, said: (section?.passages ?? []).map(({ text }) => text.trim()) },
    ]),
  )
}

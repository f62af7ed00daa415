import { formatDuration } from '../../kit/format-time.ts'
import type { Talk } from '../../talk/talk.ts'
import { fill } from '../../words/fill.ts'
import type { Locale } from '../../words/locale.ts'
import { localeOf } from '../../words/locales.ts'
import { plainWords } from './script-text.ts'
import type { SlideTexts } from './talk-texts.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** What a captioner prepares with. */
export interface CaptionerSheet {
  readonly locale: Locale
  readonly title: string
  readonly vocabulary: Vocabulary
  readonly slides: readonly SpokenSlide[]
}

interface SpokenSlide {
  readonly title: string
  /** When it begins by the plan; the appendix has no time. */
  readonly time: string
  /** What is said; `[clic]` stands where a step comes. */
  readonly words: string
}

/** The script of the talk as it is said, with its times and its vocabulary. */
export function captionerSheet(talk: Talk, texts: ReadonlyMap<string, SlideTexts>): CaptionerSheet {
  const locale = localeOf(talk.settings.lang)
  let seconds = 0
  const slides: SpokenSlide[] = []
  const passages: string[] = []
  for (const { backup, slides: own } of talk.chapters) {
    for (const slide of own) {
      const said = texts.get(slide.id)?.said ?? []
      const time = backup ? locale.words.pages.inAppendix : formatDuration(seconds * 1000)
      if (!backup) seconds += slide.seconds
      if (said.length === 0) continue
      passages.push(...said)
      slides.push({
        title: slide.title,
        time,
        words: said
          .map((text) => plainWords(text, locale))
          .join('\n\n[clic] ')
          .trim(),
      })
    }
  }
  return {
    locale,
    title: locale.typography(talk.settings.title),
    vocabulary: vocabularyOf(passages, locale),
    slides,
  }
}

/** The parts of the vocabulary with their titles, a line for each word. */
export function vocabularyLists({
  vocabulary,
  locale,
}: CaptionerSheet): (readonly [string, readonly string[]])[] {
  const { names, acronyms, commands, numbers } = vocabulary
  const words = locale.words.pages
  return [
    [words.names, names],
    [words.acronyms, acronyms],
    [words.commands, commands],
    [words.numbers, numbers.map(([written, said]) => fill(words.isSaid, { written, said }))],
  ]
}

export function captionerText(sheet: CaptionerSheet): string {
  const lists = vocabularyLists(sheet).map(
    ([title, lines]) => `${title.toUpperCase()}\n\n${lines.join('\n')}`,
  )
  const slides = sheet.slides.map(({ title, time, words }) => `[${time}] ${title}\n\n${words}`)
  return `${[sheet.title, ...lists, sheet.locale.words.pages.verbatim, ...slides].join('\n\n')}\n`
}

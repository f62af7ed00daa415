import type { Talk } from '../../talk/talk.ts'
import type { Locale } from '../../words/locale.ts'
import { localeOf } from '../../words/locales.ts'
import type { SlideTexts } from './talk-texts.ts'

/** What is said, as text without marks, under the titles of chapters and slides; `[clic]` stays where a step comes. */
export function scriptText({ settings, chapters }: Talk, texts: ReadonlyMap<string, SlideTexts>): string {
  const locale = localeOf(settings.lang)
  const parts = [underlined(locale.typography(settings.title), '=')]
  for (const { title, slides } of chapters) {
    parts.push(underlined(title.toUpperCase(), '='))
    for (const slide of slides) {
      const said = texts.get(slide.id)?.said ?? []
      if (said.length === 0) continue
      parts.push(
        underlined(slide.title, '-'),
        said
          .map((words) => plainWords(words, locale))
          .join('\n\n[clic] ')
          .trim(),
      )
    }
  }
  return `${parts.join('\n\n')}\n`
}

function underlined(title: string, sign: string): string {
  return `${title}\n${sign.repeat([...title].length)}`
}

/** Markdown without its marks and tags: links and pictures are their words. */
export function plainWords(markdown: string, { typography }: Locale): string {
  const words = markdown
    .replace(/<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(.+?)\1/gs, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gsu, '$2')
    .replace(/^ {0,3}(?:#{1,6}|>) +/gm, '')
  return typography(words)
}

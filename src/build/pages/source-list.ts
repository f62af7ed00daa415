import { escapeHtml } from '../../kit/escape-html.ts'
import { linkHtml } from '../../talk/inserts.ts'
import type { Settings } from '../../talk/settings.ts'
import type { Source } from '../../talk/yaml-values.ts'
import { dateWords } from '../../words/date-words.ts'
import { fill } from '../../words/fill.ts'
import type { Locale } from '../../words/locale.ts'
import { localeOf } from '../../words/locales.ts'

/** Where what a slide shows and says comes from, as a list: each with its date, and what is taken from it. */
export function sourceList(sources: readonly Source[], settings: Settings): string {
  const locale = localeOf(settings.lang)
  const items = sources.map(({ date, says, ...link }) => {
    const when = date === undefined ? '' : ` (${dateWords(date, locale)})`
    return `<li>${linkHtml(link, settings)}${when}${wordsHtml(fill(locale.words.pages.says, { words: says }), locale)}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

function wordsHtml(text: string, { typography }: Locale): string {
  const parts = text.split(/`([^`]+)`/)
  return parts
    .map((part, index) =>
      index % 2 === 0 ? escapeHtml(typography(part)) : `<code>${escapeHtml(part)}</code>`,
    )
    .join('')
}

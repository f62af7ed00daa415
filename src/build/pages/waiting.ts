import { escapeHtml } from '../../kit/escape-html.ts'
import type { Talk } from '../../talk/talk.ts'
import { fill } from '../../words/fill.ts'
import { localeOf } from '../../words/locales.ts'

/** For the speaker's screen, before the talk: what the talk promises and lacks, and where to fill it in; empty if nothing. */
export function waitingHtml({ waiting, chapters, settings }: Talk): string {
  if (waiting.length === 0) return ''
  const { beforeStage, waiting: words, lacks } = localeOf(settings.lang).words.pages
  const titles = new Map(chapters.flatMap(({ slides }) => slides.map(({ id, title }) => [id, title])))
  const items = waiting.map(({ key, slide, file, line }) => {
    const values = { slide: titles.get(slide) ?? slide, lacks: lacks[key], file, line, key: '{key}' }
    return `<li>${fill(escapeHtml(fill(words, values)), { key: `<code>${key}</code>` })}</li>`
  })
  return `<section id="waiting" aria-labelledby="waiting-title"><h2 id="waiting-title">${beforeStage}</h2><ul>${items.join('')}</ul></section>`
}

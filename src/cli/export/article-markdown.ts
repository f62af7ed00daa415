import { markdownParts } from '../../talk/code-mask.ts'
import type { Talk } from '../../talk/talk.ts'
import type { Link, Source } from '../../talk/yaml-values.ts'
import { dateWords } from '../../words/date-words.ts'
import { fill } from '../../words/fill.ts'
import type { Locale } from '../../words/locale.ts'
import { localeOf } from '../../words/locales.ts'
import { typographyInHtml } from '../../words/typography-in-html.ts'
import type { SlideTexts } from './talk-texts.ts'

/** The talk as one Markdown article: chapters, slides, what is on them and what is said, links. Diagrams stay Mermaid, which many tools draw. */
export function articleMarkdown(
  { settings, chapters }: Talk,
  texts: ReadonlyMap<string, SlideTexts>,
  links: readonly Link[],
): string {
  const { title, subtitle, event, date, speaker, lang } = settings
  const locale = localeOf(lang)
  const about = [speaker?.name, event, date].filter(Boolean).join(' · ')
  const parts = [`# ${title}`, subtitle && `*${subtitle}*`, about].map(
    (part) => part && locale.typography(part),
  )
  for (const chapter of chapters) {
    parts.push(`## ${chapter.title}`)
    for (const { id, title: heading, sources } of chapter.slides) {
      const { body = '', said = [] } = texts.get(id) ?? {}
      parts.push(
        `### ${heading}`,
        outsideCode(body, (prose) => slideProse(prose, locale)),
        outsideCode(said.join('\n\n'), (prose) => saidProse(prose, locale)),
      )
      parts.push(sources.map((source) => sourceLine(source, locale)).join('\n'))
    }
  }
  if (links.length > 0) parts.push(`## ${locale.words.pages.linksAndSources}`)
  parts.push(links.map((link) => `- ${markdownLink(link, locale)}`).join('\n'))
  return `${parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join('\n\n')}\n`
}

function markdownLink({ label, url, lang }: Link, { typography }: Locale): string {
  return `[${lang === undefined ? typography(label) : label}](${url})`
}

function sourceLine({ date, says, ...link }: Source, locale: Locale): string {
  const when = date === undefined ? '' : ` (${dateWords(date, locale)})`
  return `- ${markdownLink(link, locale)}${when}${locale.typography(fill(locale.words.pages.says, { words: says }))}`
}

/** Edits all of a Markdown text but its code. */
function outsideCode(markdown: string, edit: (prose: string) => string): string {
  const parts = markdownParts(markdown).map(({ text, fence }) => {
    if (fence) return plainFence(text)
    const pieces = text.split(/(`[^`\n]+`)/)
    return pieces.map((piece, index) => (index % 2 === 0 ? edit(piece) : piece)).join('')
  })
  return parts.join('')
}

/** A fence without the lines to step through, which only slides know. */
function plainFence(code: string): string {
  return code.replace(/^( {0,3}[`~]{3,}[\w-]*)[^\n]*\n/, '$1\n')
}

/** A slide's own heading is in the article already, what the software inserts is for the screen, and a drawing is said in its words. */
function slideProse(markdown: string, locale: Locale): string {
  const text = markdown
    .replace(
      /<svg\b[\s\S]*?<\/svg>/gi,
      (svg) => `*${/<desc[^>]*>([\s\S]*?)<\/desc>/i.exec(svg)?.[1]?.trim() ?? ''}*`,
    )
    .replace(/^# .*$/gm, '')
    .replace(/^## /gm, '#### ')
    .replace(/^\[\[.*\]\]$/gm, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '*$1*')
    .replace(/<(table|thead|tbody|tr|th|td|del|strong|em|code)\b[^>]*>/gi, '<$1>')
  return saidProse(text, locale)
}

/** Tags that only carry a class or a language say nothing in Markdown. */
function saidProse(markdown: string, { typography }: Locale): string {
  return typographyInHtml(markdown.replace(/<\/?(?:div|span|p|section)\b[^>]*>/gi, ''), typography).replace(
    /\n\s*\n\s*\n/g,
    '\n\n',
  )
}

import { markdownParts } from '../../talk/code-mask.ts'
import { frenchDate } from '../../talk/inserts.ts'
import type { Talk } from '../../talk/talk.ts'
import { frenchTypography, frenchTypographyInHtml } from '../../talk/typography.ts'
import type { Link, Source } from '../../talk/yaml-values.ts'
import type { SlideTexts } from './talk-texts.ts'

/** The talk as one Markdown article: chapters, slides, what is on them and what is said, links. Diagrams stay Mermaid, which many tools draw. */
export function articleMarkdown(
  { settings, chapters }: Talk,
  texts: ReadonlyMap<string, SlideTexts>,
  links: readonly Link[],
): string {
  const { title, subtitle, event, date, speaker } = settings
  const about = [speaker?.name, event, date].filter(Boolean).join(' · ')
  const parts = [`# ${title}`, subtitle && `*${subtitle}*`, about].map(
    (part) => part && frenchTypography(part),
  )
  for (const chapter of chapters) {
    parts.push(`## ${chapter.title}`)
    for (const { id, title: heading, sources } of chapter.slides) {
      const { body = '', said = [] } = texts.get(id) ?? {}
      parts.push(`### ${heading}`, outsideCode(body, slideProse), outsideCode(said.join('\n\n'), saidProse))
      parts.push(sources.map(sourceLine).join('\n'))
    }
  }
  if (links.length > 0) parts.push('## Liens et sources')
  parts.push(links.map((link) => `- ${markdownLink(link)}`).join('\n'))
  return `${parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join('\n\n')}\n`
}

function markdownLink({ label, url, lang }: Link): string {
  return `[${lang === undefined ? frenchTypography(label) : label}](${url})`
}

function sourceLine({ date, says, ...link }: Source): string {
  const when = date === undefined ? '' : ` (${frenchDate(date)})`
  return `- ${markdownLink(link)}${when}${frenchTypography(` : ${says}`)}`
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
function slideProse(markdown: string): string {
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
  return saidProse(text)
}

/** Tags that only carry a class or a language say nothing in Markdown. */
function saidProse(markdown: string): string {
  return frenchTypographyInHtml(markdown.replace(/<\/?(?:div|span|p|section)\b[^>]*>/gi, '')).replace(
    /\n\s*\n\s*\n/g,
    '\n\n',
  )
}

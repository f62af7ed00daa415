import { escapeHtml } from '../../kit/escape-html.ts'
import { frenchDate, linkHtml } from '../../talk/inserts.ts'
import { frenchTypography } from '../../talk/typography.ts'
import type { Source } from '../../talk/yaml-values.ts'

/** Where what a slide shows and says comes from, as a list: each with its date, and what is taken from it. */
export function sourceList(sources: readonly Source[]): string {
  const items = sources.map(({ date, says, ...link }) => {
    const when = date === undefined ? '' : ` (${frenchDate(date)})`
    return `<li>${linkHtml(link)}${when}${wordsHtml(` : ${says}`)}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

function wordsHtml(text: string): string {
  const parts = text.split(/`([^`]+)`/)
  return parts
    .map((part, index) =>
      index % 2 === 0 ? escapeHtml(frenchTypography(part)) : `<code>${escapeHtml(part)}</code>`,
    )
    .join('')
}

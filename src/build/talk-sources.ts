import { type Link, outsideLinks } from '../talk/html.ts'
import type { Talk } from '../talk/talk.ts'
import { frenchTypography } from '../talk/typography.ts'

/** The sites that the talk names: those of talk.yaml, then the links on the slides and in the script, each once. */
export function talkSources({ settings, chapters }: Talk): Link[] {
  const found = new Map(settings.links.map(({ url, label }) => [url, frenchTypography(label)]))
  for (const { lead, heading = '', html, notes } of chapters.flatMap(({ slides }) => slides))
    for (const { url, label } of outsideLinks([lead, heading, html, ...notes].join('')))
      if (!found.has(url)) found.set(url, label || url)
  return [...found].map(([url, label]) => ({ url, label }))
}

import { attribute, elementsIn, parseFragment, plainText } from '../talk/html-tree.ts'
import type { Talk } from '../talk/talk.ts'
import { frenchTypography } from '../talk/typography.ts'

export interface Link {
  readonly url: string
  readonly label: string
}

/** The sites that the talk names: those of talk.yaml, then the links on the slides and in the script, each once. */
export function talkSources({ settings, chapters }: Talk): Link[] {
  const found = new Map(settings.links.map(({ url, label }) => [url, frenchTypography(label)]))
  for (const { lead, heading = '', html, notes } of chapters.flatMap(({ slides }) => slides))
    for (const { url, label } of outsideLinks([lead, heading, html, ...notes].join('')))
      if (!found.has(url)) found.set(url, label || url)
  return [...found].map(([url, label]) => ({ url, label }))
}

/** The links of an HTML text to other sites, each with its words. */
function outsideLinks(html: string): Link[] {
  return [...elementsIn(parseFragment(html))].flatMap((element) => {
    const url = attribute(element, 'href') ?? ''
    return element.tagName === 'a' && /^https?:/.test(url) ? { url, label: plainText(element) } : []
  })
}

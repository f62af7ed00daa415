import { attribute, elementsIn, parseFragment, plainText } from '../../talk/html-tree.ts'
import type { Talk } from '../../talk/talk.ts'
import type { Link } from '../../talk/yaml-values.ts'

/** The sites that the talk names: those of talk.yaml, then the links on the slides and in the script, each once. */
export function talkSources({ settings, chapters }: Talk): Link[] {
  const found = new Map(settings.links.map((link) => [link.url, link]))
  for (const { lead, heading = '', html, notes } of chapters.flatMap(({ slides }) => slides))
    for (const { url, label } of outsideLinks([lead, heading, html, ...notes].join('')))
      if (!found.has(url)) found.set(url, { url, label: label || url })
  return [...found.values()]
}

/** The links of an HTML text to other sites, each with its words. */
function outsideLinks(html: string): Link[] {
  return [...elementsIn(parseFragment(html))].flatMap((element) => {
    const url = attribute(element, 'href') ?? ''
    return element.tagName === 'a' && /^https?:/.test(url) ? { url, label: plainText(element) } : []
  })
}

import { escapeHtml } from '../kit/escape-html.ts'
import type { Chapter } from '../talk/talk.ts'

/** The slides of an appendix, each a link, on the one with its title: to show the one that a question asks for. */
export function appendixList({ slides }: Chapter, label: string): string {
  const items = slides
    .slice(1)
    .map(({ id, title }) => `<li><a href="#/${id}">${escapeHtml(title)}</a></li>`)
    .join('')
  return items && `<nav class="appendix" aria-label="${label}"><ul>${items}</ul></nav>`
}

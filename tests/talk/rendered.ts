import { htmlOf, plainText } from '../../src/talk/html-tree.ts'
import { type MarkdownContext, renderMarkdown } from '../../src/talk/markdown.ts'

/** A slide's Markdown as HTML, from line 10 of its file on. */
export function rendered(body: string, context: MarkdownContext) {
  const source = { file: 'slides/01-a.md', body, firstLine: 10, slide: 'a' }
  const { lead, title, body: rest, diagrams, problems } = renderMarkdown(source, context)
  return {
    lead: htmlOf(lead),
    title: title && { html: htmlOf(title), text: plainText(title) },
    html: htmlOf(rest),
    diagrams,
    problems,
  }
}

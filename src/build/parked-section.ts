import type { Section } from './pages.ts'

/**
 * The section with its content in a `<noscript>`, without the notes: the room needs none, and where scripts run the parser takes what is
 * in it for a text, until `deck/parked-slides.ts` puts it in its place. Content with a `<noscript>` of its own stays as it is.
 */
export function parkedSection({ id, html }: Section): Section {
  const [, start = '', content = '', end = ''] =
    /^(<section [^>]*>)([\s\S]*?)(?:<aside class="notes">(?:(?!<aside)[\s\S])*<\/aside>)?(<\/section>)$/.exec(
      html,
    ) ?? []
  if (content === '' || /<\/?noscript/i.test(content)) return { id, html }
  return { id, html: `${start}<noscript>${content}</noscript>${end}` }
}

import type { Token } from 'markdown-it'
import { type Report, replaceByHtml } from './token.ts'

/** HTML for `[[name arguments]]` on a slide. Throws a plain Error that says what can be written instead; its `cause` is what is wrong, if the name is not. */
export type Insert = (name: string, args: readonly string[], slide: string) => string

/** A paragraph that is nothing but `[[name arguments]]` becomes what the insert gives. */
export function replaceInserts(
  tokens: readonly Token[],
  slide: string,
  insert: Insert,
  report: Report,
): void {
  for (let index = 1; index < tokens.length - 1; index++) {
    const inline = tokens[index]
    const before = tokens[index - 1]
    const after = tokens[index + 1]
    const [, name, args = ''] = /^\[\[\s*([^\s[\]]+)([^[\]]*)\]\]$/.exec(inline?.content ?? '') ?? []
    if (inline?.type !== 'inline' || before?.type !== 'paragraph_open' || !after || !name) continue
    let html = ''
    try {
      html = insert(name, args.split(/\s+/).filter(Boolean), slide)
    } catch (error) {
      const { message, cause } = error as Error
      report(before, typeof cause === 'string' ? cause : `no insert is called \`${inline.content}\``, message)
    }
    replaceByHtml(inline, html)
    before.hidden = true
    after.hidden = true
  }
}

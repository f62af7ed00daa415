import type { Token } from 'markdown-it'
import type { Report } from './token.ts'

export interface TakenTitle {
  /** What stands in the heading; absent if there is none. */
  readonly title: readonly Token[] | undefined
  /** Index of the token before which it stood. */
  readonly position: number
}

/** Takes the `#` heading out of the tokens; lower headings move down one, since the title is an `<h2>`. */
export function takeTitle(tokens: Token[], report: Report): TakenTitle {
  let title: readonly Token[] | undefined
  let position = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.type !== 'heading_open' && token?.type !== 'heading_close') continue
    if (token.type === 'heading_open' && token.tag === 'h1' && token.level === 0) {
      const inline = tokens[index + 1]
      if (title) report(token, 'this slide has a second title', 'Write `##`, or begin a new slide.')
      else if (inline) {
        title = inline.children ?? []
        tokens.splice(index, 3)
        position = index
        index--
        continue
      }
    }
    token.tag = `h${Math.min(Number(token.tag.slice(1)) + 1, 6)}`
  }
  return { title, position }
}

import type { Token } from 'markdown-it'
import { type Figures, fillFigures, isOnlyFigures } from '../figures.ts'
import { type Report, replaceByHtml } from './token.ts'

/** A figure is an element alone in its paragraph, or in a block of HTML. */
export function replaceFigures(tokens: readonly Token[], figures: Figures, report: Report): void {
  let broken = false
  for (const [index, token] of tokens.entries()) {
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    const alone = token.type === 'inline' && before?.type === 'paragraph_open' && isOnlyFigures(token.content)
    if (token.type === 'html_block' || alone) {
      const html = fillFigures(token.content, figures, (message, hint, offset) =>
        report(token, message, hint, { offset }),
      )
      if (html !== token.content) replaceByHtml(token, html)
      else if (broken) dropFigureTags(token)
      if (alone && before && after) before.hidden = after.hidden = true
    } else if (!broken && token.children?.some((child) => isBrokenFigure(child, figures))) {
      report(token, brokenFigure.message, brokenFigure.hint)
      broken = true
    }
    if (broken && token.children) dropFigureTags(token)
  }
}

/** Half a figure is no HTML: what is left of its tags would be told as further mistakes. */
function dropFigureTags(token: Token): void {
  const parts = token.type === 'html_block' ? [token] : (token.children ?? [])
  for (const part of parts)
    if (part.type.startsWith('html_')) part.content = part.content.replace(/<\/?(?!v-)[a-z]+-[^>]*>/g, '')
}

/** Where Markdown sees words: a quote that is not closed, or a `>` that begins a line. */
function isBrokenFigure({ type, content }: Token, { names }: Figures): boolean {
  if (type === 'html_inline') return /^<(?!v-)[a-z]+-/.test(content)
  return type === 'text' && names.some((name) => content.includes(`<${name}`))
}

const brokenFigure = {
  message: 'a figure that cannot be read as one',
  hint: 'Put it in a paragraph of its own, close its quotes, and keep `>` on the line of the last attribute.',
}

import type { Token } from 'markdown-it'
import { frenchTypography, frenchTypographyInHtml } from '../typography.ts'

/** French spaces and quotes in the words of a slide. Text between an inline `<code>` and its end, written as HTML, is code. */
export function applyTypography(tokens: readonly Token[]): void {
  let codeDepth = 0
  for (const token of tokens) {
    const [, slash, code] = /^<(\/?)(code|pre|script|style|svg)\b/i.exec(token.content) ?? []
    if (token.type === 'html_inline' && code) codeDepth += slash ? -1 : 1
    if (token.type === 'text' && codeDepth <= 0) token.content = frenchTypography(token.content)
    else if (token.type === 'html_block') token.content = frenchTypographyInHtml(token.content)
    else if (token.type === 'image') token.attrSet('alt', frenchTypography(token.content))
    if (token.children) applyTypography(token.children)
  }
}

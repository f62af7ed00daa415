import type { Token } from 'markdown-it'
import type { Locale } from '../../words/locale.ts'
import { typographyInHtml } from '../../words/typography-in-html.ts'

/** Spaces and quotes of print in the words of a slide. Text between an inline `<code>` and its end, written as HTML, is code. */
export function applyTypography(tokens: readonly Token[], locale: Locale): void {
  const { typography } = locale
  let codeDepth = 0
  for (const token of tokens) {
    const [, slash, code] = /^<(\/?)(code|pre|script|style|svg)\b/i.exec(token.content) ?? []
    if (token.type === 'html_inline' && code) codeDepth += slash ? -1 : 1
    if (token.type === 'text' && codeDepth <= 0) token.content = typography(token.content)
    else if (token.type === 'html_block') token.content = typographyInHtml(token.content, typography)
    else if (token.type === 'image') {
      token.attrSet('alt', typography(token.content))
      const caption = token.attrGet('title')
      if (caption) token.attrSet('title', typography(String(caption)))
    }
    if (token.children) applyTypography(token.children, locale)
  }
}

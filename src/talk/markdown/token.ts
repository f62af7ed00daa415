import type { Token } from 'markdown-it'

/** @param offset of the mistake in the token's content. */
export type Report = (token: Token, message: string, hint: string, offset?: number) => void

/** Puts HTML in the place of a token. */
export function replaceByHtml(token: Token, html: string): void {
  token.type = 'html_block'
  token.content = html
  token.children = null
}

import type { Token } from 'markdown-it'

/** Tells a mistake in a token. */
export type Report = (token: Token, message: string, hint: string, more?: ReportDetails) => void

interface ReportDetails {
  /** Of the mistake in the token's content. */
  readonly offset?: number
  /** Nothing is refused for it. */
  readonly quiet?: true | undefined
}

/** Puts HTML in the place of a token. */
export function replaceByHtml(token: Token, html: string): void {
  token.type = 'html_block'
  token.content = html
  token.children = null
}

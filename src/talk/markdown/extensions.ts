import type { MarkdownIt } from 'markdown-it'
import { full as emoji } from 'markdown-it-emoji'
import footnote from 'markdown-it-footnote'
import mark from 'markdown-it-mark'
import sub from 'markdown-it-sub'
import sup from 'markdown-it-sup'
import { tex } from './tex.ts'

/** What slides may hold beyond plain Markdown, as other tools write it: footnotes, `==marked==`, `H~2~O`, `x^2^`, `:rocket:`, formulas. */
export function extend(markdown: MarkdownIt): MarkdownIt {
  // `:)` and the like are words.
  markdown.use(footnote).use(mark).use(sub).use(sup).use(emoji, { shortcuts: {} }).use(tex)
  const { rules } = markdown.renderer
  // A slide shows its notes at its foot, where they are seen: links between them would only lead away from the slide.
  rules.footnote_ref = (tokens, index) => `<sup class="note-mark">${numberOf(tokens[index]?.meta)}</sup>`
  rules.footnote_block_open = () => '<div class="foot-notes"><ol>\n'
  rules.footnote_block_close = () => '</ol></div>\n'
  rules.footnote_open = () => '<li>'
  rules.footnote_close = () => '</li>\n'
  rules.footnote_anchor = () => ''
  return markdown
}

function numberOf(meta: unknown): number {
  return (meta as { id: number }).id + 1
}

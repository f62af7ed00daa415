// These come without types.
declare module 'markdown-it-footnote' {
  export { default } from 'markdown-it-plugin'
}
declare module 'markdown-it-mark' {
  export { default } from 'markdown-it-plugin'
}
declare module 'markdown-it-sub' {
  export { default } from 'markdown-it-plugin'
}
declare module 'markdown-it-sup' {
  export { default } from 'markdown-it-plugin'
}
declare module 'markdown-it-emoji' {
  export { full } from 'markdown-it-plugin'
}
declare module 'markdown-it-plugin' {
  import type { MarkdownIt } from 'markdown-it'
  export default function plugin(markdown: MarkdownIt): void
  export function full(markdown: MarkdownIt, options: { shortcuts: object }): void
}

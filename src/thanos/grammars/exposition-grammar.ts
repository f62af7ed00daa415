import type { HLJSApi, Language } from 'highlight.js'

/** Prometheus's text exposition format (`/metrics`) for highlight.js. */
export function exposition(hljs: HLJSApi): Language {
  return {
    name: 'Prometheus exposition format',
    contains: [
      {
        className: 'comment',
        begin: /^#/,
        end: /$/,
        contains: [{ className: 'keyword', begin: /\b(?:HELP|TYPE|UNIT|EOF)\b/ }],
      },
      { className: 'variable', begin: /^[a-zA-Z_:][\w:]*/ },
      {
        begin: /\{/,
        end: /\}/,
        contains: [{ className: 'attr', begin: /[a-zA-Z_]\w*(?==)/ }, hljs.QUOTE_STRING_MODE],
      },
      { className: 'number', begin: /[-+]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf|NaN)\b/ },
    ],
  }
}

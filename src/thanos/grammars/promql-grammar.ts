import type { HLJSApi, Language } from 'highlight.js'

const aggregations =
  'sum min max avg group stddev stdvar count count_values bottomk topk quantile limitk limit_ratio'
const modifiers = 'by without on ignoring group_left group_right bool offset and or unless atan2'

/** PromQL for highlight.js, after the grammar of Prometheus's own documentation (querying/basics, operators, functions). */
export function promql(hljs: HLJSApi): Language {
  const duration = { className: 'number', begin: /\b\d+(?:\.\d+)?(?:ms|[smhdwy])(?:\d+(?:ms|[smhdwy]))*\b/ }
  const number = {
    className: 'number',
    begin: /\b(?:0[xX][\da-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[iI]nf|[nN]a[nN])\b(?!:)/,
  }
  const string = {
    className: 'string',
    variants: [hljs.APOS_STRING_MODE, hljs.QUOTE_STRING_MODE, { begin: '`', end: '`' }],
  }
  const labels = {
    begin: /\{/,
    end: /\}/,
    contains: [
      string,
      { className: 'attr', begin: /[a-zA-Z_]\w*(?=\s*(?:=|!=|=~|!~))/ },
      { className: 'operator', begin: /=~|!~|!=|=/ },
    ],
  }
  const call = { className: 'built_in', begin: /\b[a-z_]\w*(?=\s*\()/ }
  return {
    name: 'PromQL',
    case_insensitive: false,
    keywords: { $pattern: /[a-z_0-9]+/, keyword: `${aggregations} ${modifiers}` },
    contains: [
      hljs.HASH_COMMENT_MODE,
      string,
      labels,
      duration,
      number,
      {
        ...call,
        begin: new RegExp(
          `\\b(?!(?:${`${aggregations} ${modifiers}`.split(' ').join('|')})\\b)[a-z_]\\w*(?=\\s*\\()`,
        ),
      },
      {
        className: 'variable',
        begin: new RegExp(
          `\\b(?!(?:${`${aggregations} ${modifiers}`.split(' ').join('|')})\\b)[a-zA-Z_:][\\w:]*`,
        ),
      },
      { className: 'operator', begin: /==|!=|<=|>=|[-+*/%^<>@]/ },
    ],
  }
}

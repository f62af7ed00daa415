import { createRequire } from 'node:module'
import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it'
import type { Report } from './token.ts'

// It is large, and few talks hold formulas.
const require = createRequire(import.meta.url)

/** A rule for `$…$` and `$$…$$` in a line, and for a block between `$$` and `$$`. What is money stays: `5 $ ou 6 $`, `$5 et $10`. */
export function tex(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('escape', 'tex', inlineFormula)
  markdown.block.ruler.before('fence', 'tex', blockFormula, { alt: ['paragraph', 'blockquote', 'list'] })
}

/** Formulas become MathML, which browsers draw without a script. One that cannot be read is shown as it is written. */
export function replaceFormulas(tokens: readonly Token[], report: Report): void {
  for (const token of tokens) {
    for (const part of token.children ?? [token]) {
      if (part.type !== 'formula') continue
      part.type = 'html_inline'
      try {
        part.content = mathml(part.content, part.block || part.markup === '$$')
      } catch (error) {
        const message = `this formula cannot be read: ${(error as Error).message.split('\n')[0]}`
        report(token, message, 'Write it in TeX: `$\\sqrt 2$`; `\\$` is a dollar.')
        part.type = 'code_inline'
      }
    }
  }
}

function mathml(source: string, displayMode: boolean): string {
  const { renderToString } = require('temml') as Temml
  return renderToString(source, { displayMode, throwOnError: true })
}

interface Temml {
  renderToString(source: string, options: { displayMode: boolean; throwOnError: boolean }): string
}

const inLine = /\$\$(?!\$)([\s\S]+?)\$\$|\$(?![\s$])((?:\\[\s\S]|[^\\$])*?(?<!\s))\$(?!\d)/y

function inlineFormula(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false
  inLine.lastIndex = state.pos
  const [whole, shown, small] = inLine.exec(state.src) ?? []
  if (!whole) return false
  if (!silent) {
    const token = state.push('formula', 'math', 0)
    token.content = shown ?? small ?? ''
    token.markup = shown === undefined ? '$' : '$$'
  }
  state.pos += whole.length
  return true
}

function blockFormula(state: StateBlock, firstLine: number, endLine: number, silent: boolean): boolean {
  const lineAt = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
  const first = lineAt(firstLine)
  if (!first.startsWith('$$')) return false
  const lines = [first.slice(2)]
  let line = firstLine
  while (!/\$\$\s*$/.test(lines.at(-1) ?? '')) {
    if (++line >= endLine) return false
    lines.push(lineAt(line))
  }
  if (silent) return true
  const token = state.push('formula', 'math', 0)
  token.block = true
  token.map = [firstLine, line + 1]
  token.content = lines.join('\n').trim().slice(0, -2)
  state.line = line + 1
  return true
}

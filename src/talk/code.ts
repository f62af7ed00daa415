import hljs from 'highlight.js/lib/core'
import bash from 'highlight.js/lib/languages/bash'
import go from 'highlight.js/lib/languages/go'
import json from 'highlight.js/lib/languages/json'
import plaintext from 'highlight.js/lib/languages/plaintext'
import yaml from 'highlight.js/lib/languages/yaml'
import { exposition } from '../thanos/grammars/exposition-grammar.ts'
import { promql } from '../thanos/grammars/promql-grammar.ts'

for (const [name, grammar] of Object.entries({
  bash,
  go,
  json,
  text: plaintext,
  yaml,
  promql,
  prometheus: exposition,
})) {
  hljs.registerLanguage(name, grammar)
}

export const codeLanguages: readonly string[] = hljs.listLanguages().sort()

/** A set of line numbers, counted from 1; empty means that no line stands out. */
export type LineSet = ReadonlySet<number>

/**
 * Code → `<pre>` with one `<span class="line">` a line. `lineSets[0]` stands out from the beginning; each further set is a step,
 * an empty `.fragment` that carries its lines.
 * @throws if the language is not one of `codeLanguages`.
 */
export function renderCode(code: string, language: string, lineSets: readonly LineSet[] = []): string {
  const lines = coloredLines(hljs.highlight(code.replace(/\n$/, ''), { language }).value)
  const [first = new Set<number>(), ...later] = lineSets
  const lineHtml = lines.map((line, index) => {
    const classes = first.has(index + 1) ? 'line active' : 'line'
    return `<span class="${classes}">${line}\n</span>`
  })
  const markers = later.map(
    (set) => `<span class="fragment code-step" data-lines="${[...set].join(' ')}"></span>`,
  )
  const stepped = lineSets.length > 0 ? ` data-lines="${[...first].join(' ')}"` : ''
  const element = `<code class="language-${language}">${lineHtml.join('')}</code>`
  return `<pre class="code" tabindex="0"${stepped}>${markers.join('')}${element}</pre>\n`
}

/**
 * The line steps of a fence's head, as reveal users write them: `1-2|4|6-8,10`. An empty part means no line.
 * @throws a plain Error that says which part is wrong.
 */
export function parseLineSets(text: string, lineCount: number): LineSet[] {
  return text.split('|').map((part) => {
    const set = new Set<number>()
    for (const range of part.split(',').map((piece) => piece.trim())) {
      if (range === '') continue
      const match = /^(\d+)(?:-(\d+))?$/.exec(range)
      const from = Number(match?.[1])
      const to = Number(match?.[2] ?? match?.[1])
      if (!match || from < 1 || to < from) throw new Error(`\`${range}\` is no line or range of lines`)
      if (to > lineCount) throw new Error(`\`${range}\` goes beyond the last line, ${lineCount}`)
      for (let line = from; line <= to; line++) set.add(line)
    }
    return set
  })
}

/** highlight.js spans may reach over line ends: close them there and open them again on the next line. */
function coloredLines(html: string): string[] {
  const open: string[] = []
  return html.split('\n').map((line) => {
    const before = open.join('')
    for (const tag of line.match(/<span[^>]*>|<\/span>/g) ?? []) {
      if (tag === '</span>') open.pop()
      else open.push(tag)
    }
    return before + line + '</span>'.repeat(open.length)
  })
}

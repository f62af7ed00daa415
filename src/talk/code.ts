import hljs from 'highlight.js/lib/core'
import { languageOf } from './code-languages.ts'

/** A set of line numbers, counted from 1; empty means that no line stands out. */
export type LineSet = ReadonlySet<number>

/**
 * Code → `<pre>` with one `<span class="line">` a line. `lineSets[0]` stands out from the beginning; each further set is a step,
 * an empty `.fragment` that carries its lines.
 * @throws if no language is called so.
 */
export function renderCode(code: string, language: string, lineSets: readonly LineSet[] = []): string {
  const known = languageOf(language)
  if (known === undefined) throw new Error(`no language is called ${language}`)
  const lines = coloredLines(
    withOurColors(hljs.highlight(code.replace(/\n$/, ''), { language: known }).value),
  )
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

/**
 * What grammars name and code.css has no colour for takes that of its kin, so that the sheet stays as short as it is; the rest
 * (parameters, operators, what is put into a string) is text.
 */
const kin: Readonly<Record<string, string>> = {
  addition: 'string',
  attribute: 'attr',
  'char escape_': 'symbol',
  class: 'type',
  code: 'string',
  deletion: 'keyword',
  doctag: 'meta',
  formula: 'string',
  link: 'string',
  name: 'keyword',
  property: 'attr',
  quote: 'comment',
  regexp: 'string',
  section: 'title',
  'selector-attr': 'attr',
  'selector-class': 'attr',
  'selector-id': 'attr',
  'selector-pseudo': 'symbol',
  'selector-tag': 'keyword',
  'template-tag': 'keyword',
  'template-variable': 'variable',
}

function withOurColors(html: string): string {
  return html.replace(/class="hljs-([\w-]+(?: \w+_)?)/g, (all, name: string) =>
    kin[name] === undefined ? all : `class="hljs-${kin[name]}`,
  )
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

import { markdownParts } from '../../talk/code-mask.ts'

/** Stands for a character that is no prose, so that what is left keeps its place. */
export const blank = '\0'

/** The prose of a text, letter by letter at its place; all else is `blank`, line ends excepted. */
export interface Prose {
  /** Shown with the language's typography. */
  readonly running: string
  /** Shown as it is written: labels of diagrams, text in SVG. */
  readonly asWritten: string
}

/** The prose of Markdown, without code, tags, addresses, inserts, and words marked as another language's. */
export function markdownProse(markdown: string): Prose {
  const asWritten = [...emptied(markdown)]
  const keep = (from: number, text: string) => {
    for (let index = 0; index < text.length; index++) asWritten[from + index] = text[index] ?? blank
  }
  const parts = markdownParts(markdown).map(({ text, offset, fence }) => {
    if (fence && /^\s*mermaid/.test(fence.info)) keep(offset, diagramProse(text))
    return fence ? emptied(text) : text
  })
  const running = parts.join('').replace(/<svg\b[\s\S]*?<\/svg>/g, (whole, offset: number) => {
    keep(offset, withoutMarkup(whole))
    return emptied(whole)
  })
  return { running: withoutMarkup(running), asWritten: asWritten.join('') }
}

/** A text of the same length and lines that holds nothing. */
export function emptied(text: string): string {
  return text.replace(/[^\n]/g, blank)
}

/** Keeps of a text what stands in these groups of a pattern, at its place. */
export function keepGroups(text: string, pattern: RegExp): string {
  const kept = [...emptied(text)]
  for (const match of text.matchAll(pattern)) {
    for (const range of match.indices?.slice(1) ?? []) {
      if (!range) continue
      for (let index = range[0]; index < range[1]; index++) kept[index] = text[index] ?? blank
    }
  }
  return kept.join('')
}

const unspoken = [
  /<!--[\s\S]*?-->/g,
  /<(script|style|pre|code)\b[\s\S]*?<\/\1>/gi,
  /<(\w+)\b[^>]*\blang="(?!fr)[^>]*>[\s\S]*?<\/\1>/gi,
  /<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>/gi,
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g,
  /\]\([^)]*\)/g,
  /https?:\/\/[^\s»)]+/g,
  /\[\[[^\]]*\]\]/g,
  /\[click?\]/gi,
  /\$\$[\s\S]*?\$\$|\$(?![\s$])[^$\n]*?(?<!\s)\$(?!\d)/g,
  /:[a-z0-9_+-]+:/g,
  /&[#\w]+;/g,
]

/** Prose without what stands in it and is none, such as code. */
export function withoutMarkup(text: string): string {
  return unspoken.reduce((rest, pattern) => rest.replace(pattern, emptied), text)
}

/** What a Mermaid source says: title, description, words of steps, labels; not its settings (`%%{init: …}%%`). */
function diagramProse(source: string): string {
  const said = keepGroups(
    source.replace(/%%\{[\s\S]*?\}%%/g, emptied),
    /accTitle\s*:(.*)|accDescr\s*:(.*)|%%\s*(?:étape|step)\s*:(.*)|@\{(?:[^}\n]*?label:\s*"([^"\n]*)")?[^}\n]*\}|"([^"\n]*)"|[[({]([^"\][(){}@\n]+)[\])}]|\|([^|\n]+)\||(?:->>|-->>|-\)|Note [^:\n]*)[^:\n]*:(.*)|participant \S+ as (.*)/dg,
  )
  return withoutMarkup(said)
}

import { markdownParts } from './code-mask.ts'

/** Markdown with blanks for its code, drawings included, so that what is left keeps its place. */
export function withoutCode(markdown: string): string {
  const prose = ['pre', 'code', 'svg'].reduce(withoutElement, withoutFences(markdown))
  return prose.replace(/(`+)(?!`)[^\n]{0,1000}?(?<!`)\1(?!`)/g, emptied)
}

function withoutFences(markdown: string): string {
  return markdownParts(markdown)
    .map(({ text, fence }) => (fence ? emptied(text) : text))
    .join('')
}

function withoutElement(text: string, name: string): string {
  const start = new RegExp(`<${name}(?=[\\s>])`, 'gi')
  const end = new RegExp(`</${name}>`, 'gi')
  let result = ''
  let copied = 0
  for (let found = start.exec(text); found; found = start.exec(text)) {
    end.lastIndex = found.index
    if (!end.exec(text)) break
    result += text.slice(copied, found.index) + emptied(text.slice(found.index, end.lastIndex))
    copied = end.lastIndex
    start.lastIndex = copied
  }
  return result + text.slice(copied)
}

function emptied(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** Markdown with blanks for its code, drawings included, so that what is left keeps its place. */
export function withoutCode(markdown: string): string {
  const prose = ['pre', 'code', 'svg'].reduce(withoutElement, withoutFences(markdown))
  return prose.replace(/(`+)(?!`)[^\n]{0,1000}?(?<!`)\1(?!`)/g, emptied)
}

/** A fence that never ends goes to the end of the text, as in CommonMark. */
function withoutFences(markdown: string): string {
  let open: string | undefined
  const lines = markdown.split('\n').map((line) => {
    const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
    const [, marks = '', info = ''] = fence ?? []
    if (open === undefined) {
      if (!fence || (marks.startsWith('`') && info.includes('`'))) return line
      open = marks
    } else if (marks.startsWith(open) && info.trim() === '') open = undefined
    return emptied(line)
  })
  return lines.join('\n')
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

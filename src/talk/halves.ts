import { append, element, elementsIn, type Fragment, replaceNode } from './html-tree.ts'
import { type LinkPlace, problemAt } from './links.ts'
import type { Problem } from './problem.ts'

/** Each `##` heading and what follows it is one half; or, where a line `***` stands, what is before and behind it. */
export function divideIntoHalves(body: Fragment, place: LinkPlace): Problem[] {
  const problems: Problem[] = []
  const byLines = body.childNodes.some(({ nodeName }) => nodeName === 'hr')
  let half = byLines ? element('div', { class: 'half' }) : undefined
  for (const node of [...body.childNodes]) {
    if (node.nodeName === (byLines ? 'hr' : 'h3')) half = element('div', { class: 'half' })
    if (half && !half.parentNode) append(body, half)
    if (byLines && node.nodeName === 'hr') replaceNode(node)
    else if (half) append(half, node)
    if (!('tagName' in node) || ![...elementsIn(node)].some(({ tagName }) => tagName === 'h3')) continue
    const message = `\`<${node.tagName}>\` does not end in the half that it begins in`
    const hint = 'In a slide of two halves a tag ends in the half that it begins in.'
    problems.push(problemAt(place, `<${node.tagName}`, message, hint))
  }
  return problems
}

/** A line `***` has a meaning in two halves alone. */
export function strayLines(body: Fragment, { file, body: text, firstLine, slide }: LinkPlace): Problem[] {
  if (!body.childNodes.some(({ nodeName }) => nodeName === 'hr')) return []
  const line = text.split('\n').findIndex((line) => /^ {0,3}(?:(?:\* *){3,}|(?:_ *){3,}|<hr\b.*)$/.test(line))
  if (line === -1) return []
  const message = 'a line across the slide'
  const hint =
    'A new slide begins with its head, `---`, `id: my-slide`, `---`; in the layout `deux`, `***` divides the halves.'
  return [{ file, line: firstLine + line, column: 1, message, hint, slide, quiet: true }]
}

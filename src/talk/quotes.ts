import { append, type Element, element, elementsIn, type Tree, textNode } from './html-tree.ts'

const author = /(?:^|\n)\s*(?:—|–|--)\s+(?=\S)/

/** The last line of a quotation that begins with a dash names its author: `> — Grace Hopper`. */
export function nameAuthors(tree: Tree): void {
  for (const quote of [...elementsIn(tree)].filter(({ tagName }) => tagName === 'blockquote')) {
    const last = quote.childNodes.findLast((node) => 'tagName' in node) as Element | undefined
    if (last?.tagName !== 'p') continue
    const index = last.childNodes.findLastIndex((node) => 'value' in node && author.test(node.value))
    const text = last.childNodes[index]
    if (!text || !('value' in text)) continue
    const [said = '', ...rest] = text.value.split(author)
    const named = last.childNodes.slice(index + 1)
    text.value = said
    append(quote, element('footer', {}, textNode(`— ${rest.join('')}`), ...named))
    if (last.childNodes.every((node) => 'value' in node && node.value.trim() === '')) detach(last, quote)
  }
}

function detach(node: Element, parent: Element): void {
  parent.childNodes = parent.childNodes.filter((other) => other !== node)
}

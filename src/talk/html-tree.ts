import {
  type DefaultTreeAdapterTypes as Adapter,
  defaultTreeAdapter as adapter,
  html,
  parse,
  parseFragment as parseInside,
  serialize,
  serializeOuter,
} from 'parse5'

export type Element = Adapter.Element
/** What stands in a tree: an element, a text, a comment. */
export type Node = Adapter.ChildNode
export type Fragment = Adapter.DocumentFragment
/** What holds nodes: an element, a page, a fragment. */
export type Tree = Adapter.ParentNode

/** A whole page as a tree, as browsers make it. */
export function parsePage(text: string): Adapter.Document {
  return parse(text)
}

/** HTML as a tree, as it comes out inside of an element of this name. @param options `sourceCodeLocationInfo`: each element says where it stands. */
export function parseFragment(
  text: string,
  inside = 'div',
  options: { readonly sourceCodeLocationInfo?: boolean } = {},
): Fragment {
  return parseInside(adapter.createElement(inside, html.NS.HTML, []), text, options)
}

/** A tree as HTML: an element with its tags, of a page or a fragment all that it holds. Values of attributes hold no `<` then. */
export function htmlOf(tree: Tree): string {
  return 'tagName' in tree ? serializeOuter(tree) : serialize(tree)
}

/** What an element holds, as HTML. */
export function innerHtml(element: Element): string {
  return serialize(element)
}

/** The elements of a tree, itself excepted, in the order of the text. What is changed behind the one that is looked at counts. */
export function* elementsIn(tree: Tree): Generator<Element> {
  for (const node of nodesIn(tree)) if ('tagName' in node) yield node
}

/** The words of a tree, without its tags. */
export function textOf(tree: Tree): string {
  let text = ''
  for (const node of nodesIn(tree)) if (node.nodeName === '#text') text += (node as Adapter.TextNode).value
  return text
}

/** The words of a tree as one line: a line break is a space, and so is all white space but what is not to be broken at. */
export function plainText(tree: Tree): string {
  let text = ''
  for (const node of nodesIn(tree)) {
    if (node.nodeName === 'br') text += ' '
    else if (node.nodeName === '#text') text += (node as Adapter.TextNode).value
  }
  return text.replace(/\s+/g, (space) => (/^[\u00A0\u202F]+$/.test(space) ? space : ' ')).trim()
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** Sets an attribute, in its place or behind the others; `undefined` removes it. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const index = element.attrs.findIndex((attr) => attr.name === name)
  const attrs = value === undefined ? [] : [{ ...element.attrs[index], name, value }]
  element.attrs.splice(index === -1 ? element.attrs.length : index, index === -1 ? 0 : 1, ...attrs)
}

export function classesOf(element: Element): string[] {
  return (
    attribute(element, 'class')
      ?.split(/[\t\n\f\r ]+/)
      .filter(Boolean) ?? []
  )
}

/** Puts other nodes in the place of one; without others, it is gone. */
export function replaceNode(node: Node, ...others: readonly Node[]): void {
  insertBefore(node, ...others)
  adapter.detachNode(node)
}

export function insertBefore(node: Node, ...others: readonly Node[]): void {
  const parent = node.parentNode
  if (!parent) throw new Error(`<${node.nodeName}> stands in no tree`)
  for (const other of [...others]) {
    adapter.detachNode(other)
    adapter.insertBefore(parent, other, node)
  }
}

/** Puts nodes behind the last that a tree holds. */
export function append(tree: Tree, ...nodes: readonly Node[]): void {
  for (const node of [...nodes]) {
    adapter.detachNode(node)
    adapter.appendChild(tree, node)
  }
}

export function textNode(text: string): Node {
  return adapter.createTextNode(text)
}

/** An element that holds these nodes. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...nodes: readonly Node[]
): Element {
  const made = adapter.createElement(
    name,
    html.NS.HTML,
    Object.entries(attributes).map(([name, value]) => ({ name, value })),
  )
  append(made, ...nodes)
  return made
}

export function fragment(...nodes: readonly Node[]): Fragment {
  const made = adapter.createDocumentFragment()
  append(made, ...nodes)
  return made
}

/** Without recursion: nothing says how deep a tree is. */
export function* nodesIn(tree: Tree): Generator<Node> {
  const stack: Iterator<Node>[] = [tree.childNodes[Symbol.iterator]()]
  for (let inner = stack.at(-1); inner; inner = stack.at(-1)) {
    const { value: node, done } = inner.next()
    if (done) stack.pop()
    else {
      yield node
      if ('childNodes' in node) stack.push(node.childNodes[Symbol.iterator]())
    }
  }
}

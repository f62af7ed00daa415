import {
  append,
  attribute,
  classesOf,
  type Element,
  element,
  type Fragment,
  type Node,
  replaceNode,
  setAttribute,
  textNode,
} from './html-tree.ts'
import { type LinkPlace, problemAt } from './links.ts'
import type { Problem } from './problem.ts'

/** Where a picture may stand beside the words of its slide: `![what it shows](…){.gauche}`. */
const sides: ReadonlyMap<string, string> = new Map([
  ['.gauche', 'image-left'],
  ['.left', 'image-left'],
  ['.droite', 'image-right'],
  ['.right', 'image-right'],
])

/**
 * A paragraph that is nothing but pictures takes the free space of its slide: each becomes a figure, its title (`![…](… "title")`) the
 * caption; several stand side by side.
 */
export function placeImages(tree: Fragment, place: LinkPlace): Problem[] {
  const problems: Problem[] = []
  for (const paragraph of [...tree.childNodes]) {
    if (paragraph.nodeName !== 'p') continue
    const images = onlyImages(paragraph as Element, (braces) => problems.push(unknownBraces(braces, place)))
    const [first] = images
    if (!first) continue
    const several = images.length > 1
    replaceNode(paragraph, several ? element('div', { class: 'images' }, ...images) : first)
  }
  return problems
}

/** Puts what stands around a picture of the left or right side into a body of its own, beside it. */
export function standBeside(body: Fragment): void {
  const image = [...body.childNodes].find((node) => 'tagName' in node && isBeside(node)) as
    | Element
    | undefined
  const others = body.childNodes.filter((node) => node !== image)
  if (!image || !others.some(({ nodeName }) => nodeName !== '#text')) return
  const words = element('div', { class: 'body' })
  const side = classesOf(image).includes('image-left') ? 'left' : 'right'
  const first = body.childNodes.find((node) => 'tagName' in node) === image
  const parts = first ? [image, words] : [words, image]
  append(words, ...others)
  append(body, element('div', { class: `beside ${side}` }, ...parts))
}

function isBeside(node: Element): boolean {
  return classesOf(node).some((name) => name === 'image-left' || name === 'image-right')
}

/** The figures of a paragraph's pictures; none if it holds anything else. */
function onlyImages(paragraph: Element, unknown: (braces: string) => void): Element[] {
  const parts = paragraph.childNodes.map((node) => ({ node, image: imageIn(node), words: wordsOf(node) }))
  const [start] = parts
  if (!start?.image || parts.some(({ image, words }) => !image && !/^(\{[^{}]*\})?$/.test(words))) return []
  const figures: Element[] = []
  for (const { node, image, words } of parts) {
    const last = figures.at(-1)
    if (image) figures.push(figureOf(node, image))
    else if (last && words) {
      const side = sides.get(words.slice(1, -1).trim())
      if (side) setAttribute(last, 'class', `image ${side}`)
      else unknown(words)
    }
  }
  return figures
}

function wordsOf(node: Node): string {
  return 'value' in node ? node.value.trim() : '?'
}

function figureOf(node: Node, image: Element): Element {
  const caption = attribute(image, 'title')
  setAttribute(image, 'title', undefined)
  if (/\.svg$/i.test(attribute(image, 'src') ?? '')) setAttribute(image, 'class', 'vector')
  const words = caption ? [element('figcaption', {}, textNode(caption))] : []
  return element('figure', { class: 'image' }, node, ...words)
}

/** The picture, video or sound that a node is, or that is all there is in a link. */
function imageIn(node: Node): Element | undefined {
  if (['img', 'video', 'audio'].includes(node.nodeName)) return node as Element
  if (node.nodeName !== 'a') return undefined
  const [inner, ...others] = (node as Element).childNodes
  return inner?.nodeName === 'img' && others.length === 0 ? (inner as Element) : undefined
}

function unknownBraces(braces: string, place: LinkPlace): Problem {
  const hint = 'Write `{.gauche}` or `{.droite}`, or nothing: a picture takes the free space of its slide.'
  return { ...problemAt(place, braces, `\`${braces}\` behind a picture is left out`, hint), quiet: true }
}

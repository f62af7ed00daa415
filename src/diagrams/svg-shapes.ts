import { shortNumbers } from './svg-numbers.ts'
import { simplifyPath } from './svg-path.ts'

/** A new SVG element with the attributes given, numbers shortened. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly Node[] = [],
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === 'number' ? shortNumbers(String(value)) : value)
  element.append(...children)
  return element
}

/**
 * Copies what Mermaid drew, keeping geometry and leaving colours, ids, classes and empty boxes behind. An icon is kept as it is. What cannot
 * be seen is left out.
 */
export function copyShapes(sources: Iterable<Element>): SVGElement[] {
  return [...sources].flatMap((source) => copyShape(source) ?? [])
}

function copyShape(source: Element): SVGElement | undefined {
  const name = source.localName
  if (name === 'svg') return copyIcon(source)
  if (name === 'g') return copyGroup(source)
  if (!source.matches(shapes) || isUnseen(source)) return undefined
  const { d, ...rest } = copyGeometry(source)
  // The sketching library draws some shapes in two paths of one outline: the simplified data keeps both short.
  return svgElement(name, {
    ...(d === undefined ? {} : { d: simplifyPath(d) }),
    ...rest,
    ...copyStroke(source),
  })
}

const shapes = 'path, rect, circle, ellipse, polygon, polyline, line, image'
const numeric = 'd x y width height rx ry cx cy r x1 y1 x2 y2 points transform'.split(' ')
const references = ['href', 'marker-start', 'marker-end']

export function copyGeometry(source: Element): Record<string, string> {
  const read = (name: string): [string, string] => [name, source.getAttribute(name) ?? '']
  const href = source.getAttribute('href') ?? source.getAttribute('xlink:href') ?? ''
  return Object.fromEntries(
    [
      ...numeric.map(read).map(([name, value]) => [name, shortNumbers(value.replace(/px$/, ''))] as const),
      ...references.map(read).map(([name, value]) => [name, name === 'href' ? href : value] as const),
    ].filter(([name, value]) => value !== '' && !(value === '0' && (name === 'rx' || name === 'ry'))),
  )
}

/** Dashes are drawn, not coloured: they stay. `none` tells an outline from a filling in the shapes that Mermaid draws in two strokes. */
function copyStroke(source: Element): Record<string, string> {
  const dashes = styleOf(source).strokeDasharray || source.getAttribute('stroke-dasharray') || ''
  return {
    ...Object.fromEntries(paints.filter((name) => isNone(source, name)).map((name) => [name, 'none'])),
    ...(/^(?:|none|1[, ]+0|0[, ]+0)$/.test(dashes)
      ? {}
      : { 'stroke-dasharray': shortNumbers(dashes.replace(/px/g, '')) }),
  }
}

const paints = ['fill', 'stroke'] as const

function isNone(source: Element, paint: (typeof paints)[number]): boolean {
  const values: readonly (string | null)[] = [source.getAttribute(paint), styleOf(source)[paint]]
  return values.includes('none') || values.includes('transparent')
}

function styleOf(source: Element): CSSStyleDeclaration {
  return (source as SVGElement).style
}

function isUnseen(source: Element): boolean {
  return (
    (source.localName === 'rect' && !Number.parseFloat(source.getAttribute('width') ?? '0')) ||
    source.matches('rect.text, [stroke-opacity="0"], [stroke-opacity="0"] *') ||
    styleOf(source).strokeOpacity === '0' ||
    (source.localName !== 'image' && paints.every((paint) => isNone(source, paint)))
  )
}

function copyGroup(source: Element): SVGElement | undefined {
  const children = copyShapes(source.children)
  const attributes = copyGeometry(source)
  const needed = children.length > 1 || (children.length === 1 && 'transform' in attributes)
  return needed ? svgElement('g', attributes, children) : children[0]
}

function copyIcon(source: Element): SVGElement {
  const icon = source.cloneNode(true) as SVGElement
  icon.removeAttribute('class')
  icon.removeAttribute('role')
  for (const path of icon.querySelectorAll('[d]'))
    path.setAttribute('d', shortNumbers(path.getAttribute('d') ?? ''))
  return icon
}

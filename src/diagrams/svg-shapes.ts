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
 * Copies what Mermaid drew, keeping geometry and leaving colours, ids, classes and empty boxes behind. An icon is kept as it is.
 * Gives nothing for what cannot be seen.
 */
export function copyShape(source: Element): SVGElement | undefined {
  const name = source.localName
  if (name === 'svg') return copyIcon(source)
  if (name === 'g') return copyGroup(source)
  if (!shapes.has(name) || isUnseen(source)) return undefined
  const { d, ...rest } = copyGeometry(source)
  // The sketching library draws some shapes in two paths of one outline: the simplified data keeps both short.
  return svgElement(name, {
    ...(d === undefined ? {} : { d: simplifyPath(d) }),
    ...rest,
    ...copyStroke(source),
  })
}

export function copyShapes(sources: Iterable<Element>): SVGElement[] {
  return [...sources].flatMap((source) => copyShape(source) ?? [])
}

const shapes: ReadonlySet<string> = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'polygon',
  'polyline',
  'line',
  'image',
])

const geometry = [
  'd',
  'x',
  'y',
  'width',
  'height',
  'rx',
  'ry',
  'cx',
  'cy',
  'r',
  'x1',
  'y1',
  'x2',
  'y2',
  'points',
  'transform',
  'href',
  'marker-start',
  'marker-end',
]

const words: ReadonlySet<string> = new Set(['href', 'marker-start', 'marker-end'])

export function copyGeometry(source: Element): Record<string, string> {
  const kept = geometry.flatMap((name) => {
    const value = source.getAttribute(name) ?? (name === 'href' ? source.getAttribute('xlink:href') : null)
    return value === null || value === ''
      ? []
      : [[name, words.has(name) ? value : shortNumbers(value.replace(/px$/, ''))]]
  })
  return Object.fromEntries(
    kept.filter(([name, value]) => !(value === '0' && (name === 'rx' || name === 'ry'))),
  )
}

/** Dashes are drawn, not coloured: they stay. `none` tells an outline from a filling in the shapes that Mermaid draws in two strokes. */
function copyStroke(source: Element): Record<string, string> {
  const style = (source as SVGElement).style
  const dashes = style.strokeDasharray || source.getAttribute('stroke-dasharray') || ''
  const none = (['fill', 'stroke'] as const).filter(
    (name) => isNone(source.getAttribute(name)) || isNone(style[name]),
  )
  const kept = Object.fromEntries(none.map((name) => [name, 'none']))
  return /^(?:|none|1[, ]+0|0[, ]+0)$/.test(dashes)
    ? kept
    : { ...kept, 'stroke-dasharray': shortNumbers(dashes.replace(/px/g, '')) }
}

function isNone(value: string | null): boolean {
  return value === 'none' || value === 'transparent'
}

function isUnseen(source: Element): boolean {
  if (source.localName === 'rect' && !Number.parseFloat(source.getAttribute('width') ?? '0')) return true
  if (source.matches('rect.text, [stroke-opacity="0"], [stroke-opacity="0"] *')) return true
  const style = (source as SVGElement).style
  if (style.strokeOpacity === '0') return true
  const bare = (['fill', 'stroke'] as const).every(
    (name) => isNone(source.getAttribute(name)) || isNone(style[name]),
  )
  return bare && source.localName !== 'image'
}

function copyGroup(source: Element): SVGElement | undefined {
  const children = copyShapes(source.children)
  const attributes = copyGeometry(source)
  const [only] = children
  if (children.length === 0 || !only) return undefined
  return children.length === 1 && !('transform' in attributes) ? only : svgElement('g', attributes, children)
}

function copyIcon(source: Element): SVGElement {
  const icon = source.cloneNode(true) as SVGElement
  icon.removeAttribute('class')
  icon.removeAttribute('role')
  for (const element of [icon, ...icon.querySelectorAll('*')]) {
    const path = element.getAttribute('d')
    if (path) element.setAttribute('d', shortNumbers(path))
  }
  return icon
}

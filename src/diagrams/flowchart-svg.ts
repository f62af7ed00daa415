import { drawBadge } from './badge-svg.ts'
import type { Graph, Part } from './graph.ts'
import { reachIcons } from './icon-ends.ts'
import { cornersOf, nearestOf } from './line-points.ts'
import { type as font } from './look.ts'
import { shortNumbers } from './svg-numbers.ts'
import { copyGeometry, copyShapes, svgElement } from './svg-shapes.ts'
import { copyTexts, shiftBetween, type TextSetting } from './svg-text.ts'

/** Draws again, plainly, the flowchart that Mermaid drew: layers of groups, one element per part. `mark` says whose element it is. */
export function redrawFlowchart(
  drawing: SVGSVGElement,
  graph: Graph,
  mark: (element: SVGElement, part: Part) => readonly SVGElement[],
): SVGElement[] {
  const parts = inPaintingOrder(drawing, graph)
  const find = (id: string): Element | null =>
    drawing.querySelector(`g[id="${CSS.escape(drawing.id)}-${CSS.escape(id)}"]`)
  const iconOf = (id: string): Element | null => {
    const node = graph.find((part) => part.kind === 'node' && part.id === id)
    return (node?.kind === 'node' && find(node.elementId)?.querySelector('svg')) || null
  }
  const layer = (
    attributes: Record<string, string | number>,
    draw: (part: Part) => SVGElement | undefined,
  ): SVGElement => {
    const drawn = parts.map((part) => ({ part, element: draw(part) }))
    return svgElement(
      'g',
      attributes,
      drawn.flatMap(({ part, element }) => (element ? mark(element, part) : [])),
    )
  }

  return [
    layer({ class: 'clusters', 'font-size': font.group, 'font-weight': font.bold }, (part) =>
      part.kind === 'group' ? redrawBox(find(part.id), part, 'cluster', groupText) : undefined,
    ),
    layer({ class: 'edgePaths' }, (part) =>
      part.kind === 'edge' ? redrawLine(drawing, part, iconOf) : undefined,
    ),
    layer({ class: 'edgeLabels', 'font-size': font.edge, 'text-anchor': 'middle' }, (part) =>
      part.kind === 'edge' ? redrawLabel(drawing, part.id) : undefined,
    ),
    layer({ class: 'nodes', 'text-anchor': 'middle' }, (part) => {
      if (part.kind === 'node') return redrawBox(find(part.elementId), part, 'node', nodeText)
      // A collapsed subgraph is drawn as a node.
      return part.kind === 'group' ? redrawBox(find(part.id), part, 'node', nodeText) : undefined
    }),
    layer({ class: 'badges', 'text-anchor': 'middle' }, (part) => {
      const node =
        part.kind === 'badge' ? graph.find(({ kind, id }) => kind === 'node' && id === part.of) : part
      if (part.kind !== 'badge' || node?.kind !== 'node') return undefined
      return setOnCorner(drawBadge(part), find(node.elementId) as SVGGraphicsElement)
    }),
  ].filter((group) => group.childElementCount > 0)
}

const groupText: TextSetting = { anchor: 'start', size: font.group, weight: String(font.bold) }
const nodeText: TextSetting = { anchor: 'middle', size: font.node, weight: '400' }
const edgeText: TextSetting = { anchor: 'middle', size: font.edge, weight: '400' }

/** Mermaid paints an outer cluster before the ones inside it. */
function inPaintingOrder(drawing: SVGSVGElement, graph: Graph): Graph {
  const order = [...drawing.querySelectorAll('g.cluster')].map((cluster) => cluster.id)
  const place = ({ kind, id }: Part): number => (kind === 'group' ? order.indexOf(`${drawing.id}-${id}`) : -1)
  return graph.toSorted((one, other) => place(one) - place(other))
}

type ClassedPart = Extract<Part, { readonly classes: readonly string[] }>

function redrawBox(
  source: Element | null,
  part: ClassedPart,
  kind: 'node' | 'cluster',
  setting: TextSetting,
): SVGElement | undefined {
  if (!source || (part.kind === 'group' && !source.classList.contains(kind))) return undefined
  const shapes = copyShapes([...source.children].filter((child) => !child.matches('.label, .cluster-label')))
  const texts = copyTexts(source.querySelectorAll('.label text, .cluster-label text'), source, setting)
  // A node with a `click` is in a link, and it is the link that carries the move.
  const { x, y } = shiftBetween(source, source.closest('svg') ?? source)
  const place = x === 0 && y === 0 ? {} : { transform: shortNumbers(`translate(${x} ${y})`) }
  return svgElement('g', { class: [kind, ...ownClasses(part)].join(' '), ...place }, [...shapes, ...texts])
}

/** On the upper right corner: lines keep away from corners. */
function setOnCorner(badge: SVGElement, source: SVGGraphicsElement): SVGElement {
  const { x, y } = shiftBetween(source, source.closest('svg') ?? source)
  const box = source.getBBox()
  const [right, top] = [x + box.x + box.width, y + box.y]
  badge.setAttribute('transform', shortNumbers(`translate(${right - 7} ${top - 3})`))
  return badge
}

function redrawLine(
  drawing: SVGSVGElement,
  part: Extract<Part, { readonly kind: 'edge' }>,
  iconOf: (id: string) => Element | null,
): SVGElement | undefined {
  const source = lineOf(drawing, part.id)
  if (!source || source.classList.contains('edge-thickness-invisible')) return undefined
  const kinds = [...source.classList].filter((name) =>
    /^edge-(?:thickness-thick|pattern-dotted|animation-(?:fast|slow))$/.test(name),
  )
  return svgElement('path', {
    class: ['flowchart-link', ...kinds, ...ownClasses(part)].join(' '),
    ...copyGeometry(source),
    d: shortNumbers(reachIcons(source, iconOf(part.from), iconOf(part.to))),
  })
}

function lineOf(drawing: SVGSVGElement, id: string): SVGPathElement | null {
  return drawing.querySelector(`.edgePaths > path[data-id="${CSS.escape(id)}"]`)
}

function redrawLabel(drawing: SVGSVGElement, id: string): SVGElement | undefined {
  const source = drawing.querySelector(`.edgeLabels .label[data-id="${CSS.escape(id)}"]`)
  if (!source) return undefined
  const texts = copyTexts(source.querySelectorAll('text'), drawing, edgeText)
  if (texts.length === 0) return undefined
  const backing = source.querySelector('rect.background[width]')
  const [box] = backing ? copyShapes([backing]) : []
  const label = svgElement('g', { class: 'label' }, box ? [box, ...texts] : texts)
  if (!backing || !box) return label
  box.removeAttribute('stroke')
  moveBy(box, shiftBetween(backing, drawing))
  const { x, y, width, height } = boxOf(box)
  const centre = new DOMPoint(x + width / 2, y + height / 2)
  if (liesInCluster(drawing, centre)) label.classList.add('in-cluster')
  const away = distanceToLine(lineOf(drawing, id), centre)
  if (Math.hypot(away.x, away.y) < height / 2)
    for (const part of label.querySelectorAll('[x][y]')) moveBy(part, away)
  return label
}

function moveBy(element: Element, by: DOMPoint): void {
  for (const name of ['x', 'y'] as const) {
    const moved = Number(element.getAttribute(name)) + by[name]
    element.setAttribute(name, String(Math.round(moved * 100) / 100))
  }
}

function boxOf(rect: Element): DOMRect {
  const number = (name: string): number => Number(rect.getAttribute(name))
  return new DOMRect(number('x'), number('y'), number('width'), number('height'))
}

/** Mermaid sets words below the middle of their line: this is the way from a point to the nearest one of an edge. */
function distanceToLine(line: SVGPathElement | null, from: DOMPoint): DOMPoint {
  const nearest = nearestOf(cornersOf(line?.getAttribute('d') ?? ''), [from.x, from.y])
  return nearest ? new DOMPoint(nearest[0] - from.x, nearest[1] - from.y) : new DOMPoint(Infinity, Infinity)
}

function liesInCluster(drawing: SVGSVGElement, point: DOMPoint): boolean {
  return [...drawing.querySelectorAll('g.cluster > rect')].some((rect) => {
    const shift = shiftBetween(rect, drawing)
    const { left, top, right, bottom } = boxOf(rect)
    const [x, y] = [point.x - shift.x, point.y - shift.y]
    return x > left && x < right && y > top && y < bottom
  })
}

/** The classes that the source gives, but for the words that reveal.js has a meaning for. */
function ownClasses({ classes }: ClassedPart): string[] {
  return [...new Set(classes)].filter(
    (name) => !/^(?:default|clickable|fragment|visible|current-fragment)$/.test(name),
  )
}

import type { Graph, Part } from './graph.ts'
import { type as font } from './look.ts'
import { shortNumbers } from './svg-numbers.ts'
import { copyGeometry, copyShapes, svgElement } from './svg-shapes.ts'
import { copyTexts, shiftBetween, type TextSetting } from './svg-text.ts'

/** Draws again, plainly, the flowchart that Mermaid drew: layers of groups, one element per part. `mark` says whose element it is. */
export function redrawFlowchart(
  drawing: SVGSVGElement,
  graph: Graph,
  mark: (element: SVGElement, part: Part) => SVGElement,
): SVGElement[] {
  const find = (id: string): SVGGElement | null =>
    drawing.querySelector(`g[id="${CSS.escape(drawing.id)}-${CSS.escape(id)}"]`)
  const layer = (
    attributes: Record<string, string | number>,
    draw: (part: Part) => SVGElement | undefined,
  ): SVGElement => {
    const drawn = graph.flatMap((part) => {
      const element = draw(part)
      return element ? [{ part, element }] : []
    })
    return svgElement(
      'g',
      attributes,
      inPaintingOrder(drawing, drawn).map(({ element, part }) => mark(element, part)),
    )
  }

  return [
    layer({ class: 'clusters', 'font-size': font.group, 'font-weight': font.bold }, (part) =>
      part.kind === 'group' ? redrawBox(find(part.id), part, 'cluster', groupText) : undefined,
    ),
    layer({ class: 'edgePaths' }, (part) => (part.kind === 'edge' ? redrawLine(drawing, part) : undefined)),
    layer({ class: 'edgeLabels', 'font-size': font.edge, 'text-anchor': 'middle' }, (part) =>
      part.kind === 'edge' ? redrawLabel(drawing, part.id) : undefined,
    ),
    layer({ class: 'nodes', 'text-anchor': 'middle' }, (part) => {
      if (part.kind === 'node') return redrawBox(find(part.elementId), part, 'node', nodeText)
      // A collapsed subgraph is drawn as a node.
      return part.kind === 'group' && find(part.id)?.classList.contains('node')
        ? redrawBox(find(part.id), part, 'node', nodeText)
        : undefined
    }),
  ].filter((group) => group.childElementCount > 0)
}

const groupText: TextSetting = { anchor: 'start', size: font.group, weight: String(font.bold) }
const nodeText: TextSetting = { anchor: 'middle', size: font.node, weight: '400' }
const edgeText: TextSetting = { anchor: 'middle', size: font.edge, weight: '400' }

type Drawn = { readonly part: Part; readonly element: SVGElement }

/** Mermaid paints an outer cluster before the ones inside it. */
function inPaintingOrder(drawing: SVGSVGElement, drawn: readonly Drawn[]): readonly Drawn[] {
  if (drawn[0]?.part.kind !== 'group') return drawn
  const order = [...drawing.querySelectorAll('g.cluster')].map((cluster) => cluster.id)
  const place = ({ part }: Drawn): number => order.indexOf(`${drawing.id}-${part.id}`)
  return drawn.toSorted((one, other) => place(one) - place(other))
}

function redrawBox(
  source: SVGGElement | null,
  part: ClassedPart,
  kind: 'node' | 'cluster',
  setting: TextSetting,
): SVGElement | undefined {
  if (!source || (kind === 'cluster' && !source.classList.contains('cluster'))) return undefined
  const shapes = copyShapes([...source.children].filter((child) => !child.matches('.label, .cluster-label')))
  const texts = copyTexts(
    source.querySelectorAll<SVGTextElement>('.label text, .cluster-label text'),
    source,
    setting,
  )
  const { x, y } = placeOf(source)
  const place = x === 0 && y === 0 ? {} : { transform: shortNumbers(`translate(${x} ${y})`) }
  return svgElement('g', { class: [kind, ...ownClasses(part)].join(' '), ...place }, [...shapes, ...texts])
}

/** A node with a `click` is in a link, and it is the link that carries the move. */
function placeOf(source: SVGGElement): DOMPoint {
  return shiftBetween(source, source.ownerSVGElement ?? source)
}

function redrawLine(drawing: SVGSVGElement, part: ClassedPart): SVGElement | undefined {
  const source = drawing.querySelector(`.edgePaths > path[data-id="${CSS.escape(part.id)}"]`)
  if (!source || source.classList.contains('edge-thickness-invisible')) return undefined
  const kinds = [
    'edge-thickness-thick',
    'edge-pattern-dotted',
    'edge-animation-fast',
    'edge-animation-slow',
  ].filter((name) => source.classList.contains(name))
  return svgElement('path', {
    class: ['flowchart-link', ...kinds, ...ownClasses(part)].join(' '),
    ...copyGeometry(source),
  })
}

function redrawLabel(drawing: SVGSVGElement, id: string): SVGElement | undefined {
  const source = drawing.querySelector(`.edgeLabels .label[data-id="${CSS.escape(id)}"]`)
  if (!source) return undefined
  const texts = copyTexts(source.querySelectorAll('text'), drawing, edgeText)
  if (texts.length === 0) return undefined
  const backing = source.querySelector('rect.background[width]')
  const shift = backing && shiftBetween(backing, drawing)
  const boxes = copyShapes(backing ? [backing] : [])
  const label = svgElement('g', { class: 'label' }, [...boxes, ...texts])
  for (const box of boxes) {
    box.removeAttribute('stroke')
    moveBy(box, shift ?? new DOMPoint())
    const centre = centreOf(box)
    if (liesInCluster(drawing, centre)) label.classList.add('in-cluster')
    const away = distanceToLine(drawing, id, centre)
    if (Math.hypot(away.x, away.y) < Number(box.getAttribute('height')) / 2)
      for (const part of label.querySelectorAll('[x][y]')) moveBy(part, away)
  }
  return label
}

function moveBy(element: Element, { x, y }: DOMPoint): void {
  element.setAttribute('x', String(round(Number(element.getAttribute('x')) + x)))
  element.setAttribute('y', String(round(Number(element.getAttribute('y')) + y)))
}

function centreOf(box: Element): DOMPoint {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)))
  return new DOMPoint((x ?? 0) + (width ?? 0) / 2, (y ?? 0) + (height ?? 0) / 2)
}

/** Mermaid sets words below the middle of their line: this is the way from a point to the nearest one of an edge. */
function distanceToLine(drawing: SVGSVGElement, id: string, from: DOMPoint): DOMPoint {
  const line = drawing.querySelector<SVGPathElement>(`.edgePaths > path[data-id="${CSS.escape(id)}"]`)
  let nearest = new DOMPoint(Infinity, Infinity)
  for (let along = 0; line && along <= line.getTotalLength(); along++) {
    const { x, y } = line.getPointAtLength(along)
    if (Math.hypot(x - from.x, y - from.y) < Math.hypot(nearest.x, nearest.y))
      nearest = new DOMPoint(x - from.x, y - from.y)
  }
  return nearest
}

function liesInCluster(drawing: SVGSVGElement, { x, y }: DOMPoint): boolean {
  return [...drawing.querySelectorAll('g.cluster > rect')].some((rect) => {
    const shift = shiftBetween(rect, drawing)
    const [left, top, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(rect.getAttribute(name)),
    )
    const [across, down] = [x - shift.x - (left ?? 0), y - shift.y - (top ?? 0)]
    return across > 0 && down > 0 && across < (width ?? 0) && down < (height ?? 0)
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

type ClassedPart = Extract<Part, { readonly classes: readonly string[] }>

/** The classes that the source gives, but for the words that reveal.js has a meaning for. */
function ownClasses({ classes }: ClassedPart): string[] {
  return [...new Set(classes)].filter(
    (name) => !/^(?:default|clickable|fragment|visible|current-fragment)$/.test(name),
  )
}

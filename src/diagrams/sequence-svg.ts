import type { Graph, Part } from './graph.ts'
import { type as font } from './look.ts'
import { groupMessages, messageText, redrawMessage } from './sequence-message.ts'
import { copyGeometry, copyShapes, svgElement } from './svg-shapes.ts'
import { copyTexts, type TextSetting } from './svg-text.ts'

/** Draws again, plainly, the sequence diagram that Mermaid drew. A participant is two elements: its lifeline lies under everything else. */
export function redrawSequence(
  drawing: SVGSVGElement,
  graph: Graph,
  mark: (element: SVGElement, part: Part) => SVGElement,
): SVGElement[] {
  const bottom = drawing.viewBox.baseVal.y + drawing.viewBox.baseVal.height - 8
  const boxes = graph.filter((part) => part.kind === 'group')
  const rects = graph.filter((part) => part.kind === 'frame' && part.label === '')
  const bars = graph.filter((part) => part.kind === 'activation')
  const messages = groupMessages(drawing)
  const groups = [...drawing.querySelectorAll(':scope > g')]
  const named = (kind: Part['kind'], type: string): [Part, Element][] =>
    byId(graph, kind, (id) => drawing.querySelector(`${type}[data-id="${CSS.escape(id)}"]`))
  const layer = <Source>(
    name: string,
    sources: readonly (readonly [Part, Source])[],
    draw: (source: Source, part: Part) => SVGElement | null,
  ): SVGElement => {
    const drawn = sources.map(([part, source]) => ({ part, element: draw(source, part) }))
    const size = name === 'participants' ? {} : { 'font-size': font.edge }
    return svgElement(
      'g',
      { class: name, 'text-anchor': 'middle', ...size },
      drawn.flatMap(({ part, element }) => (element ? mark(element, part) : [])),
    )
  }
  const copy = (kind: string, source: Element, shapes: Iterable<Element>): SVGElement =>
    svgElement('g', { class: kind }, [
      ...copyShapes(shapes),
      ...copyTexts(source.querySelectorAll('text'), drawing, messageText),
    ])
  const boxed = groups.filter((group) => group.firstElementChild?.matches('rect.rect'))
  const shaded = [...drawing.querySelectorAll(':scope > rect.rect')]

  const layers = [
    // Mermaid lowers each of these under the ones before: the page has them in reverse.
    layer('boxes', zip(boxes, boxed.toReversed()), (source) => copy('box', source, source.children)),
    layer('rects', zip(rects, shaded.toReversed()), (source) =>
      svgElement('rect', { class: 'rect', ...copyGeometry(source) }),
    ),
    layer('lifelines', named('node', 'line[data-et="life-line"]'), (source) =>
      redrawLifeline(source, bottom),
    ),
    layer(
      'activations',
      zip(bars, activationAnchors(groups)),
      ({ firstElementChild: bar }) =>
        bar && svgElement('rect', { class: 'activation', ...copyGeometry(bar) }),
    ),
    layer('frames', named('frame', '[data-et="control-structure"]'), (source) => {
      const frame = copy('frame', source, [
        ...[...source.querySelectorAll('line')].slice(4),
        ...source.querySelectorAll('polygon'),
      ])
      frame.prepend(...frameOutline(source))
      return frame
    }),
    layer('notes', named('note', '[data-et="note"]'), (source) => copy('note', source, source.children)),
    layer('participants', named('node', '[data-et="participant"]'), redrawParticipant),
    layer(
      'messages',
      byId(graph, 'edge', (id) => messages.get(id)),
      (source) => redrawMessage(source, drawing),
    ),
  ]
  return layers.filter((group) => group.childElementCount > 0)
}

function zip<Source>(parts: readonly Part[], sources: readonly Source[]): [Part, Source][] {
  return parts.flatMap((part, index): [Part, Source][] => {
    const source = sources[index]
    return source === undefined ? [] : [[part, source]]
  })
}

function byId<Source>(
  graph: Graph,
  kind: Part['kind'],
  find: (id: string) => Source | null | undefined,
): [Part, Source][] {
  return graph.flatMap((part): [Part, Source][] => {
    const source = part.kind === kind ? find(part.kind === 'node' ? part.elementId : part.id) : null
    return source ? [[part, source]] : []
  })
}

/** One empty group per activation, in their order, with a bar in it if the activation ended. The first empty group is not one: Mermaid starts every drawing with it. */
function activationAnchors(groups: readonly Element[]): Element[] {
  const anchors = groups.filter(
    (group) =>
      !group.hasAttributes() &&
      (group.childElementCount === 0 || group.firstElementChild?.matches('[class^="activation"]')),
  )
  return anchors.slice(1)
}

function redrawLifeline(source: Element, bottom: number): SVGElement {
  const { x1 = '0', x2 = '0', y1 = '0', y2 = '0' } = copyGeometry(source)
  return svgElement('line', { class: 'lifeline', x1, y1, x2, y2: Math.min(Number(y2), bottom) })
}

/** Mermaid draws the outline of a frame as four lines: above, at the right, below, at the left. */
function frameOutline(source: Element): SVGElement[] {
  const [top, right, last] = source.querySelectorAll('line')
  if (!top || !right || !last) return []
  const [x, y] = [top.x1.baseVal.value, top.y1.baseVal.value]
  const [width, height] = [right.x1.baseVal.value - x, last.y1.baseVal.value - y]
  return [svgElement('rect', { x, y, width, height })]
}

function redrawParticipant(source: Element, part: Part): SVGElement {
  const type = source.getAttribute('data-type') ?? 'participant'
  const texts = copyTexts(source.querySelectorAll('text'), source, actorText)
  const shapes = copyShapes([...source.children].filter((child) => child.localName !== 'text'))
  if (hangsLabel.has(type)) for (const text of texts) lower(text, 8)
  const classes = new Set(['participant', type, ...(part.kind === 'node' ? part.classes : [])])
  return svgElement('g', { class: [...classes].join(' '), ...copyGeometry(source) }, [...shapes, ...texts])
}

const actorText: TextSetting = { anchor: 'middle', size: font.node, weight: '400' }

/** Mermaid sets the name of these under their figure, and too close for our type. */
const hangsLabel: ReadonlySet<string> = new Set(['actor', 'boundary', 'control', 'database', 'entity'])

function lower(text: SVGElement, distance: number): void {
  for (const line of [text, ...text.querySelectorAll('[y]')])
    if (line.hasAttribute('y')) line.setAttribute('y', String(Number(line.getAttribute('y')) + distance))
}

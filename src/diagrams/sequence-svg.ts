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

  const layers: SVGElement[] = [
    // Mermaid lowers each of these under the ones before: the page has them in reverse.
    layer(
      'boxes',
      zip(
        boxes,
        directGroups(drawing)
          .filter((group) => group.firstElementChild?.matches('rect.rect'))
          .toReversed(),
      ),
      (source) => redraw('box', source),
    ),
    layer('rects', zip(rects, [...drawing.querySelectorAll(':scope > rect.rect')].toReversed()), (source) =>
      svgElement('rect', { class: 'rect', ...copyGeometry(source) }),
    ),
    layer(
      'lifelines',
      byId(graph, 'node', (id) =>
        drawing.querySelector(`line[data-et="life-line"][data-id="${CSS.escape(id)}"]`),
      ),
      (source) => redrawLifeline(source, bottom),
    ),
    layer(
      'activations',
      zip(bars, activationAnchors(drawing)),
      (source) =>
        source.firstElementChild &&
        svgElement('rect', { class: 'activation', ...copyGeometry(source.firstElementChild) }),
    ),
    layer(
      'frames',
      byId(graph, 'frame', (id) => drawing.querySelector(`[data-et="control-structure"][data-id="${id}"]`)),
      redrawFrame,
    ),
    layer(
      'notes',
      byId(graph, 'note', (id) => drawing.querySelector(`[data-et="note"][data-id="${id}"]`)),
      (source) => redraw('note', source),
    ),
    layer(
      'participants',
      byId(graph, 'node', (id) =>
        drawing.querySelector(`[data-et="participant"][data-id="${CSS.escape(id)}"]`),
      ),
      redrawParticipant,
    ),
    layer(
      'messages',
      byId(graph, 'edge', (id) => messages.get(id) ?? null),
      (source) => redrawMessage(source, drawing),
    ),
  ]
  return layers.filter((group) => group.childElementCount > 0)

  function layer<Source>(
    name: string,
    sources: readonly (readonly [Part, Source])[],
    draw: (source: Source, part: Part) => SVGElement | null,
  ): SVGElement {
    const drawn = sources.flatMap(([part, source]) => {
      const element = draw(source, part)
      return element ? [mark(element, part)] : []
    })
    return svgElement(
      'g',
      {
        class: name,
        'text-anchor': 'middle',
        ...(name === 'participants' ? {} : { 'font-size': font.edge }),
      },
      drawn,
    )
  }

  function redraw(kind: string, source: Element): SVGElement {
    return svgElement('g', { class: kind }, [
      ...copyShapes(source.children),
      ...copyTexts(source.querySelectorAll('text'), drawing, messageText),
    ])
  }

  function redrawFrame(source: Element): SVGElement {
    const lines = [...source.querySelectorAll('line')]
    const [top, right, last] = lines
    const outline = top && right && last ? [svgElement('rect', { ...frameBox(top, right, last) })] : []
    const sections = copyShapes(lines.slice(4))
    return svgElement('g', { class: 'frame' }, [
      ...outline,
      ...sections,
      ...copyShapes(source.querySelectorAll('polygon')),
      ...copyTexts(source.querySelectorAll('text'), drawing, messageText),
    ])
  }

  function redrawParticipant(source: Element, part: Part): SVGElement {
    const texts = copyTexts(source.querySelectorAll('text'), source, actorText)
    const shapes = copyShapes([...source.children].filter((child) => child.localName !== 'text'))
    if (hangsLabel.has(source.getAttribute('data-type') ?? '')) for (const text of texts) lower(text, 8)
    return svgElement(
      'g',
      {
        class: [
          ...new Set([
            'participant',
            source.getAttribute('data-type') ?? 'participant',
            ...(part.kind === 'node' ? part.classes : []),
          ]),
        ].join(' '),
        ...copyGeometry(source),
      },
      [...shapes, ...texts],
    )
  }
}

const actorText: TextSetting = { anchor: 'middle', size: font.node, weight: '400' }

/** Mermaid sets the name of these under their figure, and too close for our type. */
const hangsLabel: ReadonlySet<string> = new Set(['actor', 'boundary', 'control', 'database', 'entity'])

function lower(text: SVGElement, distance: number): void {
  for (const line of [text, ...text.querySelectorAll('[y]')])
    if (line.hasAttribute('y')) line.setAttribute('y', String(Number(line.getAttribute('y')) + distance))
}

function zip(parts: readonly Part[], sources: readonly Element[]): (readonly [Part, Element])[] {
  return parts.flatMap((part, index) => {
    const source = sources[index]
    return source ? [[part, source] as const] : []
  })
}

function byId<Source>(
  graph: Graph,
  kind: Part['kind'],
  find: (id: string) => Source | null,
): (readonly [Part, Source])[] {
  return graph.flatMap((part) => {
    const source = part.kind === kind ? find(part.kind === 'node' ? part.elementId : part.id) : null
    return source ? [[part, source] as const] : []
  })
}

function directGroups(drawing: SVGSVGElement): Element[] {
  return [...drawing.querySelectorAll(':scope > g')]
}

/** One empty group per activation, in their order, with a bar in it if the activation ended. The first empty group is not one: Mermaid starts every drawing with it. */
function activationAnchors(drawing: SVGSVGElement): Element[] {
  const anchors = directGroups(drawing).filter(
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

function frameBox(top: SVGLineElement, right: SVGLineElement, last: SVGLineElement): Record<string, number> {
  const [x, y] = [top.x1.baseVal.value, top.y1.baseVal.value]
  return { x, y, width: right.x1.baseVal.value - x, height: last.y1.baseVal.value - y }
}

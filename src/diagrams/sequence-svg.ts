import type { Graph, Part } from './graph.ts'
import { type as font } from './look.ts'
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
      (source) => redrawMessage(source),
    ),
  ]
  return layers.filter((group) => group.childElementCount > 0)

  function layer<Source>(
    name: string,
    sources: readonly (readonly [Part, Source])[],
    draw: (source: Source) => SVGElement | null,
  ): SVGElement {
    const drawn = sources.flatMap(([part, source]) => {
      const element = draw(source)
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

  function redrawParticipant(source: Element): SVGElement {
    const texts = copyTexts(source.querySelectorAll('text'), source, actorText)
    const shapes = copyShapes([...source.children].filter((child) => child.localName !== 'text'))
    if (hangsLabel.has(source.getAttribute('data-type') ?? '')) for (const text of texts) lower(text, 8)
    return svgElement(
      'g',
      {
        class: [...new Set(['participant', source.getAttribute('data-type') ?? 'participant'])].join(' '),
        ...copyGeometry(source),
      },
      [...shapes, ...texts],
    )
  }

  function redrawMessage(sources: readonly Element[]): SVGElement {
    const texts = sources.filter((source): source is SVGTextElement => source instanceof SVGTextElement)
    const [words, numbers] = [
      texts.filter((text) => !text.matches('.sequenceNumber')),
      texts.filter((text) => text.matches('.sequenceNumber')),
    ]
    const lines = sources.filter((source) => source.matches('[data-et="message"]'))
    return svgElement('g', { class: 'message' }, [
      ...copyTexts(words, drawing, messageText),
      ...lines.map((line) =>
        svgElement(line.localName, {
          class: line.classList.contains('messageLine1') ? 'messageLine dotted' : 'messageLine',
          ...copyLine(line),
        }),
      ),
      ...copyShapes(sources.filter((source) => source.localName === 'g')),
      ...numbers.map(redrawNumber),
    ])
  }
}

const messageText: TextSetting = { anchor: 'middle', size: font.edge, weight: '400' }
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

/** A message has no group of its own: its words come before its line, its circles and number after. */
function groupMessages(drawing: SVGSVGElement): Map<string, Element[]> {
  const messages = new Map<string, Element[]>()
  let words: Element[] = []
  let current: Element[] | undefined
  for (const element of drawing.children) {
    if (element.matches('text.messageText')) {
      words.push(element)
      current = undefined
    } else if (element.matches('[data-et="message"]')) {
      current = [...words, element]
      words = []
      messages.set(element.getAttribute('data-id') ?? '', current)
    } else if (current && element.matches('text.sequenceNumber, g:not([data-et], [class])'))
      current.push(element)
  }
  return messages
}

function redrawLifeline(source: Element, bottom: number): SVGElement {
  const { x1 = '0', x2 = '0', y1 = '0', y2 = '0' } = copyGeometry(source)
  return svgElement('line', { class: 'lifeline', x1, y1, x2, y2: Math.min(Number(y2), bottom) })
}

/** Only a path has data and only a line has ends: Mermaid leaves an `x1` on paths. */
function copyLine(source: Element): Record<string, string> {
  const { x1, y1, x2, y2, ...rest } = copyGeometry(source)
  return source.localName === 'path'
    ? rest
    : { x1: x1 ?? '0', y1: y1 ?? '0', x2: x2 ?? '0', y2: y2 ?? '0', ...rest }
}

function frameBox(top: SVGLineElement, right: SVGLineElement, last: SVGLineElement): Record<string, number> {
  const [x, y] = [top.x1.baseVal.value, top.y1.baseVal.value]
  return { x, y, width: right.x1.baseVal.value - x, height: last.y1.baseVal.value - y }
}

/** Mermaid's numbers are 12 px in a marker of 12 px; ours can be read. */
function redrawNumber(source: SVGTextElement): SVGElement {
  const [x, y] = [Number(source.getAttribute('x')), Number(source.getAttribute('y')) - 4]
  const digits = source.textContent
  return svgElement('g', { class: 'number', 'font-size': 16, 'font-weight': 600 }, [
    svgElement('circle', { cx: x, cy: y, r: 7 + 4 * Math.max(1.5, digits.length) }),
    svgElement('text', { x, y: y + 5.7 }, [document.createTextNode(digits)]),
  ])
}

import type { Graph, Part } from './graph.ts'
import { type as font } from './look.ts'
import { groupMessages, messageText, redrawMessage } from './sequence-message.ts'
import { copyGeometry, copyShapes, svgElement } from './svg-shapes.ts'
import { copyTexts, type TextSetting } from './svg-text.ts'

/** Draws again, plainly, the sequence diagram that Mermaid drew. A participant is two elements: its lifeline lies under everything else. */
export function redrawSequence(
  drawing: SVGSVGElement,
  graph: Graph,
  mark: (element: SVGElement, part: Part) => readonly SVGElement[],
): SVGElement[] {
  const bottom = drawing.viewBox.baseVal.y + drawing.viewBox.baseVal.height - 8
  const messages = groupMessages(drawing)
  const groups = [...drawing.querySelectorAll(':scope > g')]
  const boxes = groups.filter((group) => group.firstElementChild?.matches('rect.rect'))
  const rects = [...drawing.querySelectorAll(':scope > rect.rect')]
  const bars = activationAnchors(groups)
  const all = (kind: Part['kind']): Part[] => graph.filter((part) => part.kind === kind)
  const named = (selector: string) => (part: Part) =>
    drawing.querySelector(
      `${selector}[data-id="${CSS.escape(part.kind === 'node' ? part.elementId : part.id)}"]`,
    )
  const layer = <Source>(
    name: string,
    parts: readonly Part[],
    find: (part: Part, index: number) => Source | null | undefined,
    draw: (source: Source, part: Part) => SVGElement | null,
  ): SVGElement => {
    const size = name === 'participants' ? {} : { 'font-size': font.edge }
    const drawn = parts.flatMap((part, index): readonly SVGElement[] => {
      const source = find(part, index)
      const element = source && draw(source, part)
      return element ? mark(element, part) : []
    })
    return svgElement('g', { class: name, 'text-anchor': 'middle', ...size }, drawn)
  }
  const copy = (kind: string, source: Element, shapes: Iterable<Element> = source.children): SVGElement =>
    svgElement('g', { class: kind }, [
      ...copyShapes(shapes),
      ...copyTexts(source.querySelectorAll('text'), drawing, messageText),
    ])

  const layers = [
    // Mermaid lowers each of these under the ones before: the page has them in reverse.
    layer(
      'boxes',
      all('group'),
      (_part, index) => boxes.at(-1 - index),
      (source) => copy('box', source),
    ),
    layer(
      'rects',
      all('frame').filter((part) => part.kind === 'frame' && part.label === ''),
      (_part, index) => rects.at(-1 - index),
      (source) => svgElement('rect', { class: 'rect', ...copyGeometry(source) }),
    ),
    layer('lifelines', all('node'), named('line[data-et="life-line"]'), (source) =>
      redrawLifeline(source, bottom),
    ),
    layer(
      'activations',
      all('activation'),
      (_part, index) => bars[index]?.firstElementChild,
      (source) => svgElement('rect', { class: 'activation', ...copyGeometry(source) }),
    ),
    layer('frames', all('frame'), named('[data-et="control-structure"]'), (source) => {
      const sections = [...source.querySelectorAll('line')].slice(4)
      const frame = copy('frame', source, [...sections, ...source.querySelectorAll('polygon')])
      frame.prepend(...frameOutline(source))
      return frame
    }),
    layer('notes', all('note'), named('[data-et="note"]'), (source, part) =>
      copy(['note', ...commonRole(part, graph)].join(' '), source),
    ),
    layer('participants', all('node'), named('[data-et="participant"]'), redrawParticipant),
    layer(
      'messages',
      all('edge'),
      ({ id }) => messages.get(id),
      (source) => redrawMessage(source, drawing),
    ),
  ]
  return layers.filter((group) => group.childElementCount > 0)
}

/** A note is in the role of those that it lies over, if they have one in common. */
function commonRole(note: Part, graph: Graph): readonly string[] {
  const over = note.kind === 'note' ? note.over : []
  const roles = graph.flatMap((part) =>
    part.kind === 'node' && over.includes(part.id) ? [part.classes[0]] : [],
  )
  const [role, ...others] = new Set(roles)
  return role !== undefined && others.length === 0 ? [role] : []
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

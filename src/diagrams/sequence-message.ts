import { type as font } from './look.ts'
import { copyGeometry, copyShapes, svgElement } from './svg-shapes.ts'
import { copyTexts, type TextSetting } from './svg-text.ts'

export const messageText: TextSetting = { anchor: 'middle', size: font.edge, weight: '400' }

/** The elements of each message, by its id. Mermaid gives a message no group of its own: its words come before its line, its circles and number after. */
export function groupMessages(drawing: SVGSVGElement): Map<string, Element[]> {
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

/** Draws a message's words, line, circles and number again. */
export function redrawMessage(sources: readonly Element[], drawing: SVGSVGElement): SVGElement {
  const matching = (selector: string): Element[] => sources.filter((source) => source.matches(selector))
  return svgElement('g', { class: 'message' }, [
    ...copyTexts(matching('text:not(.sequenceNumber)'), drawing, messageText),
    ...matching('[data-et="message"]').map(redrawLine),
    ...copyShapes(matching('g')),
    ...matching('text.sequenceNumber').map(redrawNumber),
  ])
}

/** Only a path has data and only a line has ends: Mermaid leaves an `x1` on paths. */
function redrawLine(source: Element): SVGElement {
  const { x1 = '0', y1 = '0', x2 = '0', y2 = '0', ...rest } = copyGeometry(source)
  return svgElement(source.localName, {
    class: source.classList.contains('messageLine1') ? 'messageLine dotted' : 'messageLine',
    ...(source.localName === 'path' ? {} : { x1, y1, x2, y2 }),
    ...rest,
  })
}

/** Mermaid's numbers are 12 px in a marker of 12 px; ours can be read. */
function redrawNumber(source: Element): SVGElement {
  const [x, y] = [Number(source.getAttribute('x')), Number(source.getAttribute('y')) - 4]
  const digits = source.textContent
  return svgElement('g', { class: 'number', 'font-size': 16, 'font-weight': 600 }, [
    svgElement('circle', { cx: x, cy: y, r: 7 + 4 * Math.max(1.5, digits.length) }),
    svgElement('text', { x, y: y + 5.7 }, [document.createTextNode(digits)]),
  ])
}

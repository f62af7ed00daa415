import { type Badge, readDrawing } from './badges.ts'
import { type as font } from './look.ts'
import { svgElement } from './svg-shapes.ts'

/** The side in px of the square that a badge fills. */
export const badgeSize = 36

/** The badge as an element around its middle, at 0, 0. */
export function drawBadge({ label, svg }: Badge): SVGElement {
  const drawing = readDrawing(svg)
  if (drawing) {
    const place = { x: -badgeSize / 2, y: -badgeSize / 2, width: badgeSize, height: badgeSize }
    const viewBox = drawing.getAttribute('viewBox') ?? `0 0 ${badgeSize} ${badgeSize}`
    const shapes = [...drawing.children].filter(({ localName }) => localName !== 'title')
    return svgElement('g', { class: 'badge' }, [svgElement('svg', { ...place, viewBox }, shapes)])
  }
  return svgElement('g', { class: 'badge', 'font-size': font.edge, 'font-weight': font.bold }, [
    svgElement('circle', { r: badgeSize * 0.4 }),
    svgElement('text', { y: font.edge * 0.36 }, [document.createTextNode(label)]),
  ])
}

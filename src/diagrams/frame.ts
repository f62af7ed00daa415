import { type as font } from './look.ts'
import { shortNumber } from './svg-numbers.ts'
import { svgElement } from './svg-shapes.ts'

/** Room around the drawing, in its own px: half a line's width, and the arrow heads that lean over an edge. */
const margin = 4

/** Puts the layers of a drawing into an SVG that says in words what it shows. */
export function frameDrawing(
  id: string,
  kind: string,
  words: { readonly accTitle: string; readonly accDescr: string },
  layers: readonly Element[],
): SVGSVGElement {
  const [title, description] = [`${id}-title`, `${id}-desc`]
  const accented = layers.some((layer) => layer.matches('.accent-step'))
  const attributes = {
    id,
    class: `diagram ${kind}${accented ? ' accented' : ''}`,
    role: 'img',
    'aria-labelledby': `${title} ${description}`,
    'font-family': font.family,
    'font-size': String(font.node),
  }
  return svgElement('svg', attributes, [
    svgElement('title', { id: title }, [document.createTextNode(words.accTitle)]),
    svgElement('desc', { id: description }, [document.createTextNode(words.accDescr)]),
    ...layers,
  ]) as SVGSVGElement
}

/** Fits the viewBox of a drawing, which must be in the page, tightly around all that it shows. */
export function fitViewBox(root: SVGSVGElement): { width: number; height: number } {
  const { x, y, width, height } = root.getBBox()
  const size = { width: width + 2 * margin, height: height + 2 * margin }
  root.setAttribute('viewBox', [x - margin, y - margin, size.width, size.height].map(shortNumber).join(' '))
  return size
}

/** The size in px of the smallest label of a drawing, in the page, once it fills its slot. */
export function findSmallestLabel(
  root: SVGSVGElement,
  size: { width: number; height: number },
  slot: { width: number; height: number },
): number {
  const sizes = [...root.querySelectorAll('text, tspan')].map((text) =>
    Number.parseFloat(getComputedStyle(text).fontSize),
  )
  const scale = Math.min(slot.width / size.width, slot.height / size.height)
  return Number(shortNumber(Math.min(font.node, ...sizes) * scale))
}

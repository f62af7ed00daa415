import { cornersOf, type Point } from './line-points.ts'
import { shortNumber } from './svg-numbers.ts'

/** How far, in px of the drawing, a line goes on at most to meet an icon. */
const farthest = 40
/** An arrow's head stands beyond the end of its line by that much, and does not touch. */
const head = 5

/**
 * The path data of a line that ends at the box of an icon, or starts there, gone on as far as what is drawn of it: a logo is round, its box is not.
 * `line` and the icons must be in the page; `start` and `end` are the icons at its two ends, if they are some.
 */
export function reachIcons(line: SVGPathElement, start: Element | null, end: Element | null): string {
  const data = line.getAttribute('d') ?? ''
  const corners = cornersOf(data)
  const grown = start && reach(line, start, corners[1], corners[0], line.getAttribute('marker-start'))
  const begun = grown ? data.replace(/^M\s*[-\d.e]+[\s,]*[-\d.e]+/, `M${written(grown)}`) : data
  const last = end && reach(line, end, corners.at(-2), corners.at(-1), line.getAttribute('marker-end'))
  return last ? `${begun}L${written(last)}` : begun
}

const written = ([x, y]: Point): string => `${shortNumber(x)} ${shortNumber(y)}`

/** The place where a stroke, going on straight, meets what is drawn of an icon. */
function reach(
  line: SVGPathElement,
  icon: Element,
  from: Point | undefined,
  to: Point | undefined,
  marker: string | null,
): Point | undefined {
  if (!from || !to) return undefined
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (length === 0) return undefined
  const at = (far: number): Point => [
    to[0] + ((to[0] - from[0]) / length) * far,
    to[1] + ((to[1] - from[1]) / length) * far,
  ]
  const shapes = [...icon.querySelectorAll<SVGGeometryElement>('path, rect, circle, ellipse, polygon')]
  for (let far = 0; far <= farthest; far += 0.5) {
    if (!shapes.some((shape) => isInside(shape, line, at(far)))) continue
    const end = far - (marker ? head : 0)
    return end > 0 ? at(end) : undefined
  }
  return undefined
}

function isInside(shape: SVGGeometryElement, line: SVGPathElement, [x, y]: Point): boolean {
  const [toScreen, fromShape] = [line.getScreenCTM(), shape.getScreenCTM()]
  if (!toScreen || !fromShape) return false
  const place = new DOMPoint(x, y).matrixTransform(toScreen).matrixTransform(fromShape.inverse())
  return shape.isPointInFill(place)
}

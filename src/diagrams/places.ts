import { cornersOf, type Line, segmentsOf } from './line-points.ts'

/** Where something stands in a drawing, in the drawing's own px. */
export type Place = {
  readonly part: SVGGraphicsElement
  readonly words: string
  readonly id: string
  readonly box: DOMRect
}

/** The parts of a drawing, which must be in the page, that a selector finds. */
export function placesIn(root: SVGSVGElement, selector: string): Place[] {
  const toDrawing = root.getScreenCTM()?.inverse()
  return [...root.querySelectorAll<SVGGraphicsElement>(selector)].map((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect()
    const start = new DOMPoint(left, top).matrixTransform(toDrawing)
    const end = new DOMPoint(right, bottom).matrixTransform(toDrawing)
    const id = part.closest('[data-id]')?.getAttribute('data-id') ?? ''
    return {
      part,
      words: part.textContent,
      id,
      box: new DOMRect(start.x, start.y, end.x - start.x, end.y - start.y),
    }
  })
}

/** The lines of a flowchart's drawing. */
export function linesIn(root: SVGSVGElement): readonly Line[] {
  return [...root.querySelectorAll<SVGPathElement>('.flowchart-link:not(.restated)')].map(readLine)
}

/** Lines run across or down: what is seen of one is its own box. */
export function isMetBy(
  { left, top, right, bottom }: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>,
  { corners }: Line,
): boolean {
  return segmentsOf(corners).some(
    ([[x1, y1], [x2, y2]]) =>
      Math.min(x1, x2) < right &&
      Math.max(x1, x2) > left &&
      Math.min(y1, y2) < bottom &&
      Math.max(y1, y2) > top,
  )
}

function readLine(path: SVGPathElement): Line {
  const kinds = [...path.classList].filter((name) => name.startsWith('edge-'))
  const data = path.getAttribute('d') ?? ''
  return {
    id: path.getAttribute('data-id') ?? '',
    look: kinds.join(' '),
    curved: data.includes('C'),
    corners: cornersOf(data),
  }
}

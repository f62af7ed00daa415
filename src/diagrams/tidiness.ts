import type { Judged } from './fit.ts'
import type { Graph } from './graph.ts'
import { cornersOf, type Line, type Point, type Segment, segmentsOf } from './line-points.ts'
import { findFalseTrunks } from './trunks.ts'

type Place = { readonly words: string; readonly id: string; readonly box: DOMRect }

/**
 * What of a drawing, which must be in the page, lies on something else: words on words, and in a flowchart the words of a line on a node, a corner
 * or another line, a line on the title of a group, and lines that run as one though they are not. With that, how often its lines cross, and how long
 * all are for its size. Parts never move from step to step: what holds of the whole holds at every step.
 */
export function judgeTidiness(root: SVGSVGElement, graph: Graph): Omit<Judged, 'smallestLabel'> {
  const lines = [...root.querySelectorAll<SVGPathElement>('.flowchart-link:not(.restated)')].map(readLine)
  const texts = placesOf(root, 'text:not(.restated *)')
  const labels = placesOf(root, '.label:not(.restated) > text')
  const nodes = placesOf(root, '.node:not(.restated)')
  const titles = placesOf(root, '.cluster:not(.restated) > text')
  const { width, height } = root.getBBox()
  return {
    flaws: [
      ...texts.flatMap((one, index) => onAnother(one, texts.slice(index + 1))),
      ...labels.flatMap((label) => onAnother(label, nodes)),
      ...labels.flatMap((label) => onLines(label, lines)),
      ...titles.flatMap((title) => underLines(title, lines)),
      ...findFalseTrunks(lines, graph),
    ],
    crossings: lines
      .flatMap((one, index) => lines.slice(index + 1).map((other) => crossings(one, other)))
      .reduce(add, 0),
    length: lines.map(lengthOf).reduce(add, 0) / Math.max(1, width + height),
  }
}

const add = (sum: number, next: number): number => sum + next

function placesOf(root: SVGSVGElement, selector: string): Place[] {
  const toDrawing = root.getScreenCTM()?.inverse()
  return [...root.querySelectorAll<SVGGraphicsElement>(selector)].map((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect()
    const start = new DOMPoint(left, top).matrixTransform(toDrawing)
    const end = new DOMPoint(right, bottom).matrixTransform(toDrawing)
    const id = part.closest('[data-id]')?.getAttribute('data-id') ?? ''
    return {
      words: part.textContent,
      id,
      box: new DOMRect(start.x, start.y, end.x - start.x, end.y - start.y),
    }
  })
}

function onAnother({ words, box }: Place, others: readonly Place[]): string[] {
  return others
    .filter(
      ({ box: other }) =>
        box.left < other.right - 1 &&
        other.left < box.right - 1 &&
        box.top < other.bottom - 1 &&
        other.top < box.bottom - 1,
    )
    .map((other) => `« ${words} » lies on « ${other.words} »`)
}

function onLines({ words, id, box }: Place, lines: readonly Line[]): string[] {
  return lines.flatMap((line) => {
    if (line.id === id)
      return line.corners.slice(1, -1).some((corner) => holds(box, corner))
        ? [`« ${words} » lies on a corner`]
        : []
    return isMetBy(box, line) ? [`« ${words} » lies on another line`] : []
  })
}

function underLines({ words, box }: Place, lines: readonly Line[]): string[] {
  return lines.some((line) => isMetBy(box, line)) ? [`a line crosses « ${words} »`] : []
}

function holds({ left, top, right, bottom }: DOMRect, [x, y]: Point): boolean {
  return x > left && x < right && y > top && y < bottom
}

/** Lines run across or down: what is seen of one is its own box. */
function isMetBy({ left, top, right, bottom }: DOMRect, { corners }: Line): boolean {
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
  return {
    id: path.getAttribute('data-id') ?? '',
    look: kinds.join(' '),
    corners: cornersOf(path.getAttribute('d') ?? ''),
  }
}

function lengthOf({ corners }: Line): number {
  return segmentsOf(corners)
    .map(([[x1, y1], [x2, y2]]) => Math.hypot(x2 - x1, y2 - y1))
    .reduce(add, 0)
}

function crossings(one: Line, other: Line): number {
  return segmentsOf(one.corners).flatMap((a) => segmentsOf(other.corners).filter((b) => cross(a, b))).length
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = ([x1, y1]: Point, [x2, y2]: Point, [x, y]: Point): number =>
    (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

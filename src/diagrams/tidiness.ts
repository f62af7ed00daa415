import type { Judged } from './fit.ts'
import type { Graph } from './graph.ts'
import { countCrossings, inkOf, isSlanted } from './line-measures.ts'
import { cornersOf, type Line, type Point, segmentsOf } from './line-points.ts'
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
      ...lines.filter(isSlanted).map(() => 'a line runs slantwise'),
    ],
    crossings: countCrossings(lines),
    length: inkOf(lines) / Math.max(1, width + height),
    order: [byTop, byLeft].map((by) => nodes.toSorted(by).map(({ id }) => id)).join(' | '),
  }
}

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
  const data = path.getAttribute('d') ?? ''
  return {
    id: path.getAttribute('data-id') ?? '',
    look: kinds.join(' '),
    curved: data.includes('C'),
    corners: cornersOf(data),
  }
}

const middle = (start: number, size: number): number => Math.round(start + size / 2)
const byTop = ({ box: a }: Place, { box: b }: Place): number => middle(a.y, a.height) - middle(b.y, b.height)
const byLeft = ({ box: a }: Place, { box: b }: Place): number => middle(a.x, a.width) - middle(b.x, b.width)

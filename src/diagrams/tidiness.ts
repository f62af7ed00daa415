import type { Judged } from './fit.ts'
import type { Graph } from './graph.ts'
import { countCrossings, inkOf, isSlanted } from './line-measures.ts'
import type { Line, Point } from './line-points.ts'
import { isMetBy, linesIn, type Place, placesIn } from './places.ts'
import { findFalseTrunks } from './trunks.ts'

/**
 * What of a drawing, which must be in the page, lies on something else: words on words, and in a flowchart the words of a line on a node, a corner
 * or another line, a line on the title of a group, and lines that run as one though they are not. With that, how often its lines cross, and how long
 * all are for its size. Parts never move from step to step: what holds of the whole holds at every step.
 */
export function judgeTidiness(root: SVGSVGElement, graph: Graph): Omit<Judged, 'smallestLabel'> {
  const lines = linesIn(root)
  const texts = placesIn(root, 'text:not(.restated *)')
  const labels = placesIn(root, '.label:not(.restated) > text')
  const nodes = placesIn(root, '.node:not(.restated)')
  const titles = placesIn(root, '.cluster:not(.restated) > text')
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

/** Lines of one part's words may touch. */
function onAnother({ words, id, box }: Place, others: readonly Place[]): string[] {
  return others
    .filter(
      ({ id: otherId, box: other }) =>
        !(id !== '' && id === otherId) &&
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

const middle = (start: number, size: number): number => Math.round(start + size / 2)
const byTop = ({ box: a }: Place, { box: b }: Place): number => middle(a.y, a.height) - middle(b.y, b.height)
const byLeft = ({ box: a }: Place, { box: b }: Place): number => middle(a.x, a.width) - middle(b.x, b.width)

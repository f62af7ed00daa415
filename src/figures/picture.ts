import { escapeHtml } from '../kit/escape-html.ts'
import { markup } from '../kit/markup.ts'

/** What a figure shows, for the eye and for those who do not see it. */
export interface Picture {
  /** Markup inside an SVG of `pictureWidth` × `pictureHeight`, the slide's title above it. */
  readonly svg: string
  /** Whether it takes the whole slide, behind the title: it may then draw as far as `slideEdge`. */
  readonly full?: boolean
  /** What is to be seen, in sentences. */
  readonly label: string
  readonly table: DataTable
}

/** The numbers of the picture; the first cell of a row is its heading. */
export interface DataTable {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The size of every picture, in the slide's pixels: all that the margins, the title and the foot leave. */
export const pictureWidth = 1152
export const pictureHeight = 538

/** Where the slide ends, seen from the picture: frame.css has the same margins. */
export const slideEdge = { left: -64, top: -122, right: 1216, bottom: 598 } as const

/** The picture and its data as the page's HTML. */
export function pictureHtml({ svg, full, label, table }: Picture): string {
  const { left, top, right, bottom } = slideEdge
  const viewBox = full
    ? `${left} ${top} ${right - left} ${bottom - top}`
    : `0 0 ${pictureWidth} ${pictureHeight}`
  const drawing = markup('svg', { class: full && 'full', viewBox, role: 'img', 'aria-label': label }, svg)
  return `${drawing}${markup('div', { class: 'hidden' }, tableHtml(table))}`
}

function tableHtml({ caption, head, rows }: DataTable): string {
  const heading = (scope: string) => (words: string) => markup('th', { scope }, escapeHtml(words))
  const body = rows.map(([first = '', ...cells]) =>
    markup('tr', {}, [heading('row')(first), ...cells.map((cell) => markup('td', {}, escapeHtml(cell)))]),
  )
  return markup('table', {}, [
    markup('caption', {}, escapeHtml(caption)),
    markup('thead', {}, markup('tr', {}, head.map(heading('col')))),
    markup('tbody', {}, body),
  ])
}

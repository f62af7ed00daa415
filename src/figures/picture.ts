import { escapeHtml } from '../kit/escape-html.ts'
import { markup } from '../kit/markup.ts'

/** What a figure shows, for the eye and for those who do not see it. */
export interface Picture {
  /** Markup inside an SVG of `pictureWidth` × the figure's height. */
  readonly svg: string
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

/** The width of every picture, in the slide's pixels: all that the margins leave. */
export const pictureWidth = 1152

/** The picture and its data as the page's HTML. */
export function pictureHtml({ svg, label, table }: Picture, height: number): string {
  const drawing = markup(
    'svg',
    { viewBox: `0 0 ${pictureWidth} ${height}`, role: 'img', 'aria-label': label },
    svg,
  )
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

import { slideEdge } from '../../../figures/picture.ts'
import { markup } from '../../../kit/markup.ts'
import { formatCount, formatNumber } from '../format.ts'

const slideWidth = slideEdge.right - slideEdge.left
const slideHeight = slideEdge.bottom - slideEdge.top
/** The slide is the screen. */
export const screenPixels = slideWidth * slideHeight

/** As many pixels of the slide as there are series, from its lower right corner on, in the slide's shape; beyond, all of it. */
export function drawPixels(series: number): string {
  const count = Math.min(screenPixels, series)
  const width = Math.ceil(Math.sqrt((count * slideWidth) / slideHeight))
  const rows = Math.floor(count / width)
  const rest = count - rows * width
  const top = slideEdge.bottom - rows
  const { right } = slideEdge
  return markup('path', {
    class: series > screenPixels ? 'danger' : 'prometheus',
    d: `M${right} ${top}h${-width}v${rows}h${width}z${rest > 0 ? `M${right} ${top}h${-rest}v-1h${rest}z` : ''}`,
    'shape-rendering': 'crispEdges',
  })
}

/** `0,5 % d’un écran`, `868 écrans`. */
export function screenWords(series: number): string {
  const count = series / screenPixels
  if (count < 0.0001) return 'moins de 0,01\u00A0% d’un écran'
  if (count < 0.0995) return `${formatNumber(count * 100, count < 0.01 ? 2 : 1)}\u00A0% d’un écran`
  if (count < 1) return `${formatNumber(count * 100)}\u00A0% d’un écran`
  return `${count < 10 ? formatNumber(count, 1) : formatCount(count)}\u00A0${count >= 999_500 ? 'd’' : ''}écran${count >= 1.95 ? 's' : ''}`
}

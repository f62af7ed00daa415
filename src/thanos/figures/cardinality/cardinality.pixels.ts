import { box, outlined } from '../../../figures/drawing.ts'
import { pictureWidth } from '../../../figures/picture.ts'
import { formatCount, formatNumber } from '../../../kit/format.ts'
import { markup } from '../../../kit/markup.ts'

export const screenPixels = 1280 * 720
export const screenLeft = 640
const panelWidth = pictureWidth - screenLeft
const panelHeight = (panelWidth * 9) / 16

/** More screens than that on a side are one surface. */
const mostOnASide = 64

/** The series as a part of a screen; beyond one, as many screens as it takes, side by side. */
export function drawScreens(series: number): string {
  const count = series / screenPixels
  const side = Math.ceil(Math.sqrt(count))
  if (side > mostOnASide) return panel('danger', 1)
  if (side > 1) return screenGrid(count, side)
  return panel('trait', 1, outlined) + panel('prometheus', Math.max(2 / panelHeight, Math.sqrt(count)))
}

/** A share of the place for screens, in its lower left corner. */
function panel(role: string, share: number, look = {}): string {
  const [width, height] = [panelWidth * share, panelHeight * share]
  return box(role, screenLeft, panelHeight - height, width, height, look)
}

/** Full screens row by row from the bottom, then the one that is begun, with what it could still hold. */
function screenGrid(count: number, side: number): string {
  const gap = side > 20 ? 1.5 : 3
  const [width, height] = [panelWidth / side, panelHeight / side]
  const rows = Array.from({ length: Math.ceil(count / side) }, (_, row) => {
    const inRow = Math.min(side, count - row * side)
    const y = panelHeight - (row + 0.5) * height
    return markup('path', {
      class: 'danger',
      d: `M${screenLeft} ${y.toFixed(1)}h${(Math.floor(inRow) * width + (inRow % 1) * (width - gap)).toFixed(1)}`,
      stroke: 'currentColor',
      'stroke-width': height - gap,
      'stroke-dasharray': `${(width - gap).toFixed(3)} ${gap}`,
    })
  }).join('')
  if (side > 20) return rows
  const [column, row] = [Math.floor(count) % side, Math.floor(Math.floor(count) / side)]
  const [x, y] = [screenLeft + column * width, panelHeight - (row + 1) * height]
  return rows + box('trait', x + 1, y + gap / 2 + 1, width - gap - 2, height - gap - 2, outlined)
}

/** `0,5 % d’un écran`, `868 écrans`. */
export function screenWords(series: number): string {
  const count = series / screenPixels
  if (count < 0.0995)
    return `${formatNumber(Math.max(0.01, count * 100), count < 0.01 ? 2 : 1)}\u00A0% d’un écran`
  if (count < 1) return `${formatNumber(count * 100)}\u00A0% d’un écran`
  return `${count < 10 ? formatNumber(count, 1) : formatCount(count)}\u00A0${count >= 999_500 ? 'd’' : ''}écran${count >= 1.95 ? 's' : ''}`
}

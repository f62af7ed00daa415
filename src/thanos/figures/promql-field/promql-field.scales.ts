import { scaleLinear } from 'd3-scale'
import { line, note, type Scale } from '../../../figures/drawing.ts'
import { formatCount, formatSpan } from '../format.ts'
import { tenth } from '../replica-gap/replica-gap.plot.ts'
import { instant } from '../time-note.ts'
import type { Answer } from './answer.ts'

/** Of the chart: values stand left of it, names right. */
export const plot = { left: 104, right: 900, top: 118, bottom: 426 } as const

/** Seconds to pixels. */
export function timeScale({ range }: Answer): Scale {
  return scaleLinear([0, range], [plot.left, plot.right])
}

/** From zero, unless values lie below it. */
export function valueScale(values: readonly number[]): Scale {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [0, 0],
  )
  // What is nothing but zeros lies on the axis.
  return scaleLinear([least, least === most ? least + 1 : most], [plot.bottom, plot.top]).nice(4)
}

export function valueAxis(y: Scale): string {
  return y
    .ticks(4)
    .map(
      (tick) =>
        line(`M${plot.left} ${tenth(y(tick))}H${plot.right}`, 'trait', 1) +
        note(plot.left - 14, y(tick) + 7, formatValue(tick), 'end'),
    )
    .join('')
}

/** Whole stretches from the beginning of what was recorded, or back from now, which is at the end. */
export function timeAxis(answer: Answer): string {
  const x = timeScale(answer)
  const { range, origin } = answer
  const every = [5, 10, 15, 30, 60, 120, 300, 600].find((step) => range / step <= 5) ?? range / 5
  return Array.from({ length: Math.floor(range / every) + 1 }, (_, n) => n * every)
    .map((passed) => (origin.kind === 'live' ? range - passed : passed))
    .map(
      (second) =>
        line(`M${tenth(x(second))} ${plot.top}V${plot.bottom}`, 'trait', 1) +
        note(x(second), plot.bottom + 28, formatTime(answer, second), 'middle'),
    )
    .join('')
}

/** A time of an answer: live, how long ago it is. */
export function formatTime({ range, origin }: Answer, second: number): string {
  if (origin.kind === 'recorded') return instant(second)
  return second >= range ? 'maintenant' : `−${formatSpan(range - second)}`
}

const precise = new Intl.NumberFormat('fr', { maximumSignificantDigits: 3 })
const grouped = new Intl.NumberFormat('fr', { maximumFractionDigits: 0 })

/** A value of whatever size, in the few letters that a chart has for it. */
export function formatValue(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e6) return `${value < 0 ? '−' : ''}${formatCount(size)}`
  if (size > 0 && size < 1e-4) return value.toExponential(0).replace('-', '−').replace('e', '\u00A0e')
  return (size >= 1000 ? grouped : precise).format(value)
}

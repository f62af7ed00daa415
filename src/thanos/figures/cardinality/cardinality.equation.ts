import { type Role, words } from '../../../figures/drawing.ts'
import { pictureWidth } from '../../../figures/picture.ts'
import { type Metric, seriesPerCombination } from '../../models/cardinality.model.ts'
import { formatCount } from '../format.ts'

export interface Factor {
  readonly name: string
  readonly times: number
  /** With all the factors before it. */
  readonly series: number
}

export function factorsOf(metric: Metric): readonly Factor[] {
  const times = seriesPerCombination(metric)
  const factors = metric.labels.map(({ name, values }) => ({ name, times: values }))
  if (times > 1) factors.push({ name: 'histogramme', times })
  let series = 1
  return factors.map((factor) => {
    series *= factor.times
    return { ...factor, series }
  })
}

/** About how wide a character is, in the fonts of numbers and of code. */
const digitWidth = 42
const letterWidth = 14.5
const between = 62
const lineHeight = 108

export interface Equation {
  readonly svg: string
  readonly lines: number
}

/** The factors, each over its name; those that find no room go on a line below. */
export function drawEquation(factors: readonly Factor[], top: number, role: Role, halo: boolean): Equation {
  let [x, line] = [0, 0]
  const drawn = factors.map(({ name, times }, index) => {
    const number = formatCount(times)
    const width = Math.max(number.length * digitWidth, name.length * letterWidth)
    if (x > 0 && x + between + width > pictureWidth) [x, line] = [0, line + 1]
    const y = top + line * lineHeight
    const left = x === 0 ? 0 : x + between
    x = left + width
    return [
      index === 0 ? '' : words(left - between / 2, y - 4, '×', { size: 48, role, anchor: 'middle', halo }),
      words(left + width / 2, y, number, { size: 72, title: true, role, anchor: 'middle', halo }),
      words(left + width / 2, y + 32, name, { size: 24, code: true, role, anchor: 'middle', halo }),
    ].join('')
  })
  return { svg: drawn.join(''), lines: line + 1 }
}

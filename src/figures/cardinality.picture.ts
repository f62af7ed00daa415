import { formatBytes, formatCount, formatCountOf, formatNumber } from '../kit/format.ts'
import { markup } from '../kit/markup.ts'
import {
  cardinality,
  guideline,
  headBytes,
  type Label,
  type Metric,
  seriesPerCombination,
} from './cardinality.model.ts'
import { words } from './drawing.ts'
import { type Picture, pictureWidth } from './picture.ts'

export interface CardinalityState {
  readonly metric: string
  readonly labels: readonly Label[]
  /** How many of the labels are there yet. */
  readonly shown: number
  readonly buckets: number
  readonly histogram: boolean
  /** The label too many; one or none. */
  readonly extra: readonly Label[]
  readonly withExtra: boolean
}

/** The metric as far as it is shown. */
export function metricOf(state: CardinalityState): Metric {
  const { metric, labels, shown, buckets, histogram, extra, withExtra } = state
  return {
    name: metric,
    labels: [...labels.slice(0, shown), ...(withExtra ? extra : [])],
    buckets: histogram ? buckets : 0,
  }
}

/** At the left each factor with the series that it makes; at the right the series as pixels. */
export function drawCardinality(state: CardinalityState): Picture {
  const metric = metricOf(state)
  const series = cardinality(metric)
  const factors = factorsOf(metric)
  return {
    svg: [
      words(0, 26, metric.name, { size: 24, code: true, role: 'prometheus', weight: 600 }),
      ...factors.map(factorRow),
      words(
        0,
        412,
        `Repère\u00A0: moins de ${guideline.few} séries par métrique\u202F; plus de ${guideline.many}, à revoir`,
        { size: 16, role: 'doux' },
      ),
      screens(series),
      words(screenLeft, 356, screenWords(series), {
        size: 34,
        title: true,
        role: series > screenPixels ? 'danger' : 'texte',
      }),
      words(screenLeft, 384, 'une série = un pixel d’un écran 1280 × 720', { size: 18, role: 'doux' }),
      words(screenLeft, 412, memoryWords(metric), { size: 18, role: 'doux' }),
    ].join(''),
    label: `${metric.name}\u00A0: ${factors.map(({ name, times }) => `${name} × ${formatCount(times)}`).join(', ')}, soit ${formatCountOf(series, 'séries')}. Une série par pixel\u00A0: ${screenWords(series)}. ${memoryWords(metric)}.`,
    table: {
      caption: `Les séries de ${metric.name}`,
      head: ['Ce qui multiplie', 'Par', 'Séries'],
      rows: factors.map(({ name, times, series }) => [name, formatNumber(times), formatCount(series)]),
    },
  }
}

interface Factor {
  readonly name: string
  readonly times: number
  /** With all the factors before it. */
  readonly series: number
}

function factorsOf(metric: Metric): readonly Factor[] {
  const times = seriesPerCombination(metric)
  const factors = metric.labels.map(({ name, values }) => ({ name, times: values }))
  if (times > 1) factors.push({ name: 'histogramme', times })
  let series = 1
  return factors.map((factor) => {
    series *= factor.times
    return { ...factor, series }
  })
}

const rowHeight = 54

function factorRow({ name, times, series }: Factor, index: number): string {
  const y = 78 + index * rowHeight
  return [
    words(0, y, name, { size: 22, code: true }),
    words(276, y, `× ${formatCount(times)}`, { size: 24, role: 'doux', anchor: 'end' }),
    words(308, y, formatCountOf(series, 'séries'), {
      size: 26,
      title: true,
      role: series > screenPixels ? 'danger' : 'texte',
    }),
  ].join('')
}

const screenPixels = 1280 * 720
const screenLeft = 640
const panelWidth = pictureWidth - screenLeft
const panelHeight = (panelWidth * 9) / 16

/** More screens than that on a side are one surface. */
const mostOnASide = 64

/** The series as a part of a screen; beyond one, as many screens as it takes, side by side. */
function screens(series: number): string {
  const count = series / screenPixels
  const side = Math.ceil(Math.sqrt(count))
  const frame = panel(panelWidth, panelHeight, {
    class: 'trait',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
  })
  if (side > mostOnASide) return panel(panelWidth, panelHeight, { class: 'danger' })
  if (side > 1) return screenGrid(count, side)
  const share = Math.max(2 / panelHeight, Math.sqrt(count))
  return frame + panel(panelWidth * share, panelHeight * share, { class: 'prometheus' })
}

/** In the lower left corner of the place for screens. */
function panel(width: number, height: number, look: Readonly<Record<string, string | number>>): string {
  return markup('rect', { ...look, x: screenLeft, y: panelHeight - height, width, height })
}

/** Full screens row by row from the bottom, then the one that is begun. */
function screenGrid(count: number, side: number): string {
  const gap = side > 20 ? 1.5 : 3
  const [width, height] = [panelWidth / side, panelHeight / side]
  const rows = Array.from({ length: Math.ceil(count / side) }, (_, row) => {
    const inRow = Math.min(side, count - row * side)
    const y = panelHeight - (row + 0.5) * height
    const begun = inRow % 1
    return markup('path', {
      class: 'danger',
      d: `M${screenLeft} ${y.toFixed(1)}h${(Math.floor(inRow) * width + begun * (width - gap)).toFixed(1)}`,
      stroke: 'currentColor',
      'stroke-width': height - gap,
      'stroke-dasharray': `${(width - gap).toFixed(3)} ${gap}`,
    })
  })
  return rows.join('') + (side > 20 ? '' : begunScreen(count, side, gap))
}

/** What the screen that is begun could still hold. */
function begunScreen(count: number, side: number, gap: number): string {
  const [column, row] = [Math.floor(count) % side, Math.floor(Math.floor(count) / side)]
  const [width, height] = [panelWidth / side, panelHeight / side]
  return markup('rect', {
    class: 'trait',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
    x: screenLeft + column * width + 1,
    y: panelHeight - (row + 1) * height + gap / 2 + 1,
    width: width - gap - 2,
    height: height - gap - 2,
  })
}

function screenWords(series: number): string {
  const count = series / screenPixels
  if (count < 0.0995)
    return `${formatNumber(Math.max(0.01, count * 100), count < 0.01 ? 2 : 1)}\u00A0% d’un écran`
  if (count < 1) return `${formatNumber(count * 100)}\u00A0% d’un écran`
  return `${count < 10 ? formatNumber(count, 1) : formatCount(count)}\u00A0${count >= 999_500 ? 'd’' : ''}écran${count >= 1.95 ? 's' : ''}`
}

/** An estimate at worst: memory of the head for these series alone. */
function memoryWords(metric: Metric): string {
  const bytes = headBytes({
    series: cardinality(metric),
    labelsPerSeries: metric.labels.length + 1,
    labelValues: metric.labels.reduce((sum, { values }) => sum + values, 0),
    nameLength: metric.name.length,
  })
  return `jusqu’à ${formatBytes(bytes)} de mémoire dans Prometheus`
}

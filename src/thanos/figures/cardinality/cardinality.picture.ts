import { note, words } from '../../../figures/drawing.ts'
import type { Picture } from '../../../figures/picture.ts'
import { formatBytes, formatCount, formatCountOf, formatNumber } from '../../../kit/format.ts'
import {
  cardinality,
  guideline,
  headBytes,
  type Label,
  type Metric,
  seriesPerCombination,
} from '../../models/cardinality.model.ts'
import { drawScreens, screenLeft, screenPixels, screenWords } from './cardinality.screens.ts'

export interface CardinalityState {
  readonly metric: string
  readonly labels: readonly Label[]
  /** How many of the labels are there yet. */
  readonly shown: number
  readonly buckets: number
  readonly histogram: boolean
  /** The label too many, which nobody should add; one or none. */
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
  const { name } = metric
  const series = cardinality(metric)
  const factors = factorsOf(metric)
  const memory = memoryWords(metric, series)
  return {
    svg: [
      words(0, 26, name, { size: 24, code: true, role: 'prometheus', weight: 600 }),
      ...factors.map(factorRow),
      note(0, 412, rule),
      drawScreens(series),
      words(screenLeft, 356, screenWords(series), { size: 34, title: true, role: roleOf(series) }),
      words(screenLeft, 384, 'une série = un pixel d’un écran 1280 × 720', { size: 18, role: 'doux' }),
      words(screenLeft, 412, memory, { size: 18, role: 'doux' }),
    ].join(''),
    label: `${name}\u00A0: ${factors.map(({ name, times }) => `${name} × ${formatCount(times)}`).join(', ')}, soit ${formatCountOf(series, 'séries')}. Une série par pixel\u00A0: ${screenWords(series)}. ${memory}.`,
    table: {
      caption: `Les séries de ${name}`,
      head: ['Ce qui multiplie', 'Par', 'Séries'],
      rows: factors.map(({ name, times, series }) => [name, formatNumber(times), formatCount(series)]),
    },
  }
}

const rule = `Repère\u00A0: moins de ${guideline.few} séries par métrique\u202F; plus de ${guideline.many}, à revoir`

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

function factorRow({ name, times, series }: Factor, index: number): string {
  const y = 78 + index * 54
  return [
    words(0, y, name, { size: 22, code: true }),
    words(276, y, `× ${formatCount(times)}`, { size: 24, role: 'doux', anchor: 'end' }),
    words(308, y, formatCountOf(series, 'séries'), { size: 26, title: true, role: roleOf(series) }),
  ].join('')
}

function roleOf(series: number) {
  return series > screenPixels ? 'danger' : 'texte'
}

/** An estimate at worst: memory of the head for these series alone. */
function memoryWords({ name, labels }: Metric, series: number): string {
  const bytes = headBytes({
    series,
    labelsPerSeries: labels.length + 1,
    labelValues: labels.reduce((sum, { values }) => sum + values, 0),
    nameLength: name.length,
  })
  return `jusqu’à ${formatBytes(bytes)} de mémoire dans Prometheus`
}

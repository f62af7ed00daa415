import { type Role, words } from '../../../figures/drawing.ts'
import { type Picture, pictureWidth } from '../../../figures/picture.ts'
import { cardinality, headBytes, type Label, type Metric } from '../../models/cardinality.model.ts'
import { formatBytes, formatCount, formatCountOf, formatNumber } from '../format.ts'
import { drawEquation, factorsOf } from './cardinality.equation.ts'
import { drawPixels, screenPixels, screenWords } from './cardinality.pixels.ts'

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

/** What multiplies, and the slide behind it as a screen: one pixel a series. */
export function drawCardinality(state: CardinalityState): Picture {
  const metric = metricOf(state)
  const { name } = metric
  const series = cardinality(metric)
  const factors = factorsOf(metric)
  const memory = memoryWords(metric, series)
  const full = series > screenPixels
  const [role, halo] = full ? (['fond', false] as const) : (['texte', true] as const)
  const equation = drawEquation(factors, 98, role, halo)
  const below = (equation.lines - 1) * 90
  const aside = { size: 26, role, halo } as const
  return {
    full: true,
    svg: [
      drawPixels(series),
      words(0, 18, name, { size: 26, code: true, role: full ? 'fond' : 'prometheus', weight: 600, halo }),
      equation.svg,
      words(0, 246 + below, formatCountOf(series, 'séries'), { size: 88, title: true, role, halo }),
      screens(series, equation.lines, { role, halo }),
      words(0, 498, 'une série = un pixel de cet écran', aside),
      words(0, 534, memory, aside),
    ].join(''),
    label: `${name}\u00A0: ${factors.map(({ name, times }) => `${name} × ${formatCount(times)}`).join(', ')}, soit ${formatCountOf(series, 'séries')}. Une série par pixel\u00A0: ${screenWords(series)}. ${memory}.`,
    table: {
      caption: `Les séries de ${name}`,
      head: ['Ce qui multiplie', 'Par', 'Séries'],
      rows: factors.map(({ name, times, series }) => [name, formatNumber(times), formatCount(series)]),
    },
  }
}

/** The more screens, the larger. */
function screens(
  series: number,
  lines: number,
  look: { readonly role: Role; readonly halo: boolean },
): string {
  const said = screenWords(series)
  const count = series / screenPixels
  const wanted = count < 1 ? 44 : count < 10 || lines > 1 ? 120 : 220
  const size = Math.min(wanted, pictureWidth / (said.length * 0.56))
  const y = count < 1 ? 310 + (lines - 1) * 90 : lines > 1 || size < 200 ? 400 + (lines - 1) * 40 : 444
  return words(count < 1 ? 0 : -size / 24, y, said, { ...look, size, title: true })
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

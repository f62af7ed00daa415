import { type Attribute, wholeNumber } from '../../../figures/attributes.ts'
import { type Held, type Slider, toggle } from '../../../figures/control.ts'
import { figure } from '../../../figures/figure.ts'
import { cardinality, type Label } from '../../models/cardinality.model.ts'
import { formatCount, formatCountOf } from '../format.ts'
import { type CardinalityState, drawCardinality, metricOf } from './cardinality.picture.ts'

/**
 * `<cardinality-figure>`: one series is one pixel of a screen. Label by label the series multiply, a histogram multiplies them by its
 * buckets, and one label too many (`extra`) fills screens.
 */
export const cardinalityFigure = figure({
  name: 'cardinality-figure',
  attributes: {
    metric: {
      usual: 'http_requests_total',
      allowed: 'a name of 30 characters at most',
      read: (text: string) => (/^[a-zA-Z_:][\w:]{0,29}$/.test(text) ? text : undefined),
    },
    labels: labelList('method:5 status:8 path:40 pod:50', 5),
    buckets: wholeNumber(12, 1, 200),
    extra: labelList('user_id:10000', 1),
  },
  check: ({ labels, extra }) => {
    const names = [...labels, ...extra].map(({ name }) => name)
    const twice = names.find((name, index) => names.indexOf(name) !== index)
    if (twice === undefined) return []
    return [{ attribute: 'labels', message: `\`${twice}\` comes twice`, hint: 'Leave one of them out.' }]
  },
  steps: (settings) => {
    const states = Array.from({ length: stepCount(settings) }, (_, index) => stateAt(settings, index + 1))
    return states.map(
      (state) => `${addition(state)}\u00A0: ${formatCountOf(cardinality(metricOf(state)), 'séries')}`,
    )
  },
  stateAt,
  draw: drawCardinality,
  controls: (held, { labels, extra }) => [
    ...labels.map((label, index) => valuesSlider(held, label, 'labels', index)),
    ...extra.map((label, index) => valuesSlider(held, label, 'extra', index)),
    toggle(held, 'Histogramme', 'histogram', () => ({ shown: labels.length })),
    toggle(held, `Avec ${extra[0]?.name ?? ''}`, 'withExtra', () => ({ shown: labels.length })),
  ],
})

type Settings = Pick<CardinalityState, 'metric' | 'labels' | 'buckets' | 'extra'>

/** So many labels stand there from the beginning. */
const given = 2

/** One for each label that comes, one for the histogram, one for the label too many. */
function stepCount({ labels }: Settings): number {
  return Math.max(0, labels.length - given) + 2
}

function stateAt(settings: Settings, step: number): CardinalityState {
  const last = stepCount(settings)
  return {
    ...settings,
    shown: Math.min(settings.labels.length, given + step),
    histogram: step === last - 1,
    withExtra: step === last,
  }
}

/** What the last step has added. */
function addition({ labels, shown, histogram, withExtra, extra, buckets }: CardinalityState): string {
  if (withExtra) return `le même compteur, avec ${extra[0]?.name}`
  if (histogram) return `un histogramme de ${buckets} intervalles`
  return `le label ${labels[shown - 1]?.name}`
}

const stops = [
  1, 2, 3, 4, 5, 8, 10, 15, 20, 30, 40, 50, 75, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000,
]

/** How many values one label of a list takes. */
function valuesSlider(
  held: Held<CardinalityState>,
  { name }: Label,
  list: 'labels' | 'extra',
  index: number,
): Slider {
  return {
    kind: 'slider',
    label: name,
    stops,
    text: (value) => `× ${formatCount(value)}`,
    value: () => held.state[list][index]?.values ?? 1,
    set: (values) => {
      const { state } = held
      held.state = {
        ...state,
        shown: state.labels.length,
        withExtra: state.withExtra || list === 'extra',
        [list]: state[list].with(index, { name, values }),
      }
    },
  }
}

/** `name:values`, separated by spaces. */
function labelList(usual: string, most: number): Attribute<readonly Label[]> {
  const read = (text: string) => {
    const labels = text.split(/\s+/).flatMap((item) => {
      const [, name, values] = /^([a-zA-Z_]\w{0,11}):([1-9]\d{0,5})$/.exec(item) ?? []
      return name === undefined ? [] : { name, values: Number(values) }
    })
    return labels.length === text.split(/\s+/).length && labels.length <= most ? labels : undefined
  }
  const allowed = `up to ${most}, each with a number from 1 to 999999, such as \`${usual}\``
  return { usual: read(usual) ?? [], allowed, read }
}

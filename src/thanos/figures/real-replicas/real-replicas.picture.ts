import { words } from '../../../figures/drawing.ts'
import { type Picture, pictureWidth } from '../../../figures/picture.ts'
import { type Evidence, mergeReplicas } from '../../models/evidence.model.ts'
import type { Point } from '../../models/promql.model.ts'
import type { Seen } from '../../source/seen.ts'
import { rateOf } from '../../source/shown-series.ts'
import { formatNumber } from '../format.ts'
import { plotRight } from '../replica-gap/replica-gap.plot.ts'
import { type Curve, drawChart } from './real-replicas.chart.ts'
import { drawLanes } from './real-replicas.lanes.ts'
import type { View } from './real-replicas.state.ts'
import { answererOf, originWords, verdict } from './real-replicas.words.ts'

/** The replicas' samples, those of the answer below them, and the rate that comes of it. */
export function drawRealReplicas(view: View, refresh: number, { evidence, origin, trouble }: Seen): Picture {
  const answerer = answererOf(view, refresh, evidence)
  const merged = mergeReplicas(evidence)
  const curves = curvesOf(view, answerer.replica, evidence, merged.line)
  const chart = drawChart(evidence, origin.kind === 'live', curves)
  const said = trouble ?? verdict(view, answerer, evidence, merged)
  // A selector is longer than its place.
  const asked = rateOf(evidence.series.replace(/\{.*\}/, '{…}'), evidence.interval)
  const small = { size: 20, role: 'doux', code: true, anchor: 'end', halo: true } as const
  const from = originWords(origin)
  return {
    full: true,
    svg: [
      words(pictureWidth, -46, from, {
        size: 26,
        weight: 600,
        anchor: 'end',
        role: origin.kind === 'live' ? 'client' : 'texte',
      }),
      chart.axes,
      drawLanes(evidence, view === 'apart' ? undefined : { ...answerer, samples: samplesOf() }),
      words(0, 152, answerer.title, { size: 26, weight: 600, role: answerer.role, halo: true }),
      words(plotRight, 152, asked, small),
      chart.curves,
      words(0, 532, said, { size: 26, weight: 600, role: trouble ? 'danger' : 'texte' }),
    ].join(''),
    label: `${from}. ${answerer.title}. ${said}`,
    table: {
      caption: asked,
      head: ['Instant', ...curves.map(({ name }) => name)],
      rows: table(evidence, curves),
    },
  }

  function samplesOf() {
    return answerer.replica ? evidence.replicas[answerer.replica].samples : merged.samples
  }
}

function curvesOf(
  view: View,
  replica: 'A' | 'B' | undefined,
  { replicas, querier }: Evidence,
  computed: readonly Point[],
): readonly Curve[] {
  const { A, B } = replicas
  if (view === 'apart')
    return [
      { name: 'B', line: B.line, role: 'prometheus', dash: '3 9' },
      { name: 'A', line: A.line, role: 'prometheus' },
    ]
  if (replica) return [{ name: replica, line: replicas[replica].line, role: 'client' }]
  const holed = { ghosts: [A.line, B.line] }
  if (!querier) return [{ name: 'calculé', line: computed, role: 'thanos', ...holed }]
  return [
    { name: 'Querier', line: querier, role: 'thanos', ...holed },
    { name: 'calculé', line: computed, role: 'texte', dash: '3 9' },
  ]
}

function table({ interval, until }: Evidence, curves: readonly Curve[]): readonly (readonly string[])[] {
  const values = curves.map(({ line }) => new Map(line.map(({ t, v }) => [t, v])))
  // Every twentieth: who listens hears what happens, not each point.
  const step = interval * 1000 * 20
  return Array.from({ length: Math.floor((until * 1000) / step) + 1 }, (_, n) => n * step).map((t) => [
    `${formatNumber(t / 1000)}\u00A0s`,
    ...values.map((each) => {
      const value = each.get(t)
      return value === undefined ? 'rien' : formatNumber(value, 1)
    }),
  ])
}

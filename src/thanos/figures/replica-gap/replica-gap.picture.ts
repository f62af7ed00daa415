import { instant, line, type Role, words } from '../../../figures/drawing.ts'
import type { DataTable, Picture } from '../../../figures/picture.ts'
import { formatNumber, formatSpan } from '../../../kit/format.ts'
import { type Answer, answer, type Scene } from '../../models/replica-gap.model.ts'
import { type Curve, drawChart } from './replica-gap.chart.ts'
import { answererRole, drawLanes } from './replica-gap.lanes.ts'
import { plotRight } from './replica-gap.plot.ts'
import { answererWords, outageWords, queryWords, verdict } from './replica-gap.words.ts'

export interface ReplicaGapState extends Scene {
  /** Both replicas, side by side: nobody has been asked yet. */
  readonly apart: boolean
  /** Whether a sentence says what the answer leaves out. */
  readonly explained: boolean
}

/** The replicas' samples, those of the answer below them, and the chart that comes of it. */
export function drawReplicaGap(state: ReplicaGapState): Picture {
  return state.apart ? drawApart(state) : drawAnswer(state)
}

function drawApart(scene: Scene): Picture {
  const replicas = (['A', 'B'] as const).map((view) => {
    const reply = answer({ ...scene, view })
    return { view, reply, said: verdict({ ...scene, view }, reply) }
  })
  const title = 'Chaque réplica, interrogé tout seul'
  const role = 'prometheus'
  const curves = replicas.map(
    ({ view, reply }): Curve => ({ answer: reply, role, ...(view === 'B' && { dash }) }),
  )
  const chart = drawChart(scene, curves.reverse(), false)
  return {
    svg: [
      chart.axes,
      drawLanes(scene, undefined, false),
      heading(scene, title, role),
      scene.query === 'samples' ? '' : legend,
      chart.curves,
    ].join(''),
    label: sentences(scene, `${title}\u00A0: ${replicas.map(({ said }) => said).join(' ')}`),
    table: table(
      scene,
      replicas.map(({ view, reply }) => [`Sur ${view}`, reply]),
    ),
  }
}

const dash = '3 7'
const name = { size: 20, weight: 600, role: 'prometheus', halo: true } as const
const legend = [
  line('M480 143h44', 'prometheus', 4),
  words(534, 150, 'A', name),
  line('M580 143h44', 'prometheus', 4, dash),
  words(634, 150, 'B', name),
].join('')

function drawAnswer({ explained, ...scene }: ReplicaGapState): Picture {
  const reply = answer(scene)
  const title = answererWords(scene, reply)
  const role = answererRole(scene)
  const said = verdict(scene, reply)
  const chart = drawChart(scene, [{ answer: reply, role }], true)
  return {
    svg: [
      chart.axes,
      drawLanes(scene, reply, explained),
      heading(scene, title, role),
      chart.curves,
      explained ? words(0, 362, said, { size: 22, weight: 600 }) : '',
    ].join(''),
    label: sentences(scene, `${title}. ${said}`),
    table: table(scene, [[title, reply]]),
  }
}

function heading(scene: Scene, title: string, role: Role): string {
  const asked = { size: 18, role: 'doux', code: true, anchor: 'end', halo: true } as const
  return (
    words(0, 150, title, { size: 22, weight: 600, role, halo: true }) +
    words(plotRight, 150, queryWords(scene), asked)
  )
}

function sentences(scene: Scene, answered: string): string {
  const { interval, offset } = scene
  const outage = outageWords(scene)
  const scrapes = `Les réplicas A et B scrapent toutes les ${formatSpan(interval)}, B ${formatSpan(offset)} après A.`
  return [scrapes, outage && `${outage}.`, answered].filter(Boolean).join(' ')
}

function table(scene: Scene, columns: readonly (readonly [name: string, answer: Answer])[]): DataTable {
  const points = columns.map(([, reply]) => (scene.query === 'samples' ? reply.samples : reply.line))
  const times = [...new Set(points.flatMap((column) => column.map(({ t }) => t)))].sort((a, b) => a - b)
  const values = points.map((column) => new Map(column.map(({ t, v }) => [t, v])))
  return {
    caption: queryWords(scene),
    head: ['Instant', ...columns.map(([name]) => name)],
    rows: times.map((t) => [
      instant(t / 1000),
      ...values.map((column) => {
        const value = column.get(t)
        return value === undefined ? 'rien' : formatNumber(value, 1)
      }),
    ]),
  }
}

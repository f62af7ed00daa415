import { type Role, words } from '../../../figures/drawing.ts'
import type { DataTable, Picture } from '../../../figures/picture.ts'
import { type Answer, answer, type ReplicaName, type Scene } from '../../models/replica-gap.model.ts'
import { formatNumber, formatSpan } from '../format.ts'
import { instant } from '../time-note.ts'
import { type Curve, drawChart, drawHoles, type Ghost } from './replica-gap.chart.ts'
import { answererRole, drawLanes } from './replica-gap.lanes.ts'
import { chartTop, plotLeft, plotRight, timeScale } from './replica-gap.plot.ts'
import { answererWords, gainWords, outageWords, queryWords, verdict } from './replica-gap.words.ts'

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
  const apart = widest(replicas.map(({ reply }) => reply))
  const curves = replicas.map(({ view, reply }): Curve => {
    const name = { text: view, at: apart.at, above: view === apart.above }
    return { answer: reply, role, name, ...(view === 'B' && { dash: '3 9' }) }
  })
  const chart = drawChart(scene, curves.reverse(), holesOf(scene, scene.outage?.replica))
  return {
    svg: [chart.axes, drawLanes(scene, undefined, false), heading(scene, title, role), chart.curves].join(''),
    label: sentences(scene, `${title}\u00A0: ${replicas.map(({ said }) => said).join(' ')}`),
    table: table(
      scene,
      replicas.map(({ view, reply }) => [`Sur ${view}`, reply]),
    ),
  }
}

/** Where the curves of A and B are furthest from each other, which is where their names tell them apart. */
function widest([a, b]: readonly Answer[]): { readonly at: number; readonly above: ReplicaName } {
  const apart = (a?.line ?? []).map(({ v }, index) => (v ?? Number.NaN) - (b?.line[index]?.v ?? Number.NaN))
  const distances = apart.map((distance) => Math.abs(distance) || 0)
  const at = distances.indexOf(Math.max(...distances))
  return { at, above: (apart[at] ?? 0) > 0 ? 'A' : 'B' }
}

function drawAnswer({ explained, ...scene }: ReplicaGapState): Picture {
  const reply = answer(scene)
  const title = answererWords(scene, reply)
  const role = answererRole(scene)
  const said = verdict(scene, reply)
  const ghosts = ghostsOf(scene)
  const chart = drawChart(scene, [{ answer: reply, role }], ghosts)
  return {
    svg: [
      chart.axes,
      drawLanes(scene, reply, explained),
      heading(scene, title, role),
      drawHoles(reply, scene.range),
      chart.curves,
      scene.view === 'querier' ? gain(scene, reply, ghosts) : '',
      explained ? words(0, 532, said, { size: 26, weight: 600 }) : '',
    ].join(''),
    label: sentences(scene, `${title}. ${said}`),
    table: table(scene, [[title, reply]]),
  }
}

/** What the chart would be without whom it shows: on paper, and in the room a minute later, there is only the last answer. */
function ghostsOf(scene: Scene): readonly Ghost[] {
  const { view, refresh, outage } = scene
  if (view === 'querier') return holesOf(scene, outage?.replica)
  if (view !== 'balancer' || refresh === 1) return []
  return ghostsIn(answer({ ...scene, refresh: refresh - 1 }), `Essai ${refresh - 1}`)
}

/** Those of a replica that is asked alone. */
function holesOf(scene: Scene, replica: ReplicaName | undefined): readonly Ghost[] {
  return replica ? ghostsIn(answer({ ...scene, view: replica }), replica) : []
}

function ghostsIn({ holes }: Answer, whose: string): readonly Ghost[] {
  return holes.map(({ from, to }) => ({
    from,
    to,
    text: `${whose}\u00A0: ${formatSpan(to - from)} sans rien`,
  }))
}

/** What is left of the hole, in its place. */
function gain(scene: Scene, reply: Answer, [ghost]: readonly Ghost[]): string {
  const gained = gainWords(scene, reply)
  if (!ghost || !gained) return ''
  const x = timeScale(scene.range)
  const middle = Math.max(plotLeft + 230, Math.min(plotRight - 310, x((ghost.from + ghost.to) / 2) - 64))
  const look = { role: 'thanos', halo: true } as const
  return (
    words(middle - 8, chartTop + 74, gained.now, { ...look, size: 72, title: true, anchor: 'end' }) +
    words(middle + 8, chartTop + 74, gained.instead, { ...look, size: 28, weight: 600 })
  )
}

function heading(scene: Scene, title: string, role: Role): string {
  const asked = { size: 20, role: 'doux', code: true, anchor: 'end', halo: true } as const
  return (
    words(0, 152, title, { size: 26, weight: 600, role, halo: true }) +
    words(plotRight, 152, queryWords(scene), asked)
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

import { formatSpan } from '../kit/format.ts'
import { markup } from '../kit/markup.ts'
import { line, type Role, words } from './drawing.ts'
import {
  type Answer,
  type Outage,
  type ReplicaName,
  type ReplicaSample,
  type Scene,
  scraped,
} from './replica-gap.model.ts'
import { dotSize, dots, nothing, tenth, timeScale } from './replica-gap.plot.ts'
import { outageWords } from './replica-gap.words.ts'

/** The middle of each lane, in the picture's pixels. */
export const laneY = { A: 20, B: 60, answer: 100 } as const
const laneHeight = 34
/** How far from its line an outage may be taken hold of. */
export const gripReach = 20

/** What each replica has scraped, and which of these samples answer. */
export function drawLanes(scene: Scene, answer: Answer | undefined, explained: boolean): string {
  const replicas = (['A', 'B'] as const).map(
    (replica) =>
      name(laneY[replica], `Réplica ${replica}`, 'prometheus') +
      lane(scene, laneY[replica], scraped(scene, replica).flat(), 'prometheus'),
  )
  return [
    scene.outage ? outage(scene, scene.outage) : '',
    ...replicas,
    scene.outage ? handle(scene, scene.outage) : '',
    answer ? answerLane(scene, answer, explained) : '',
  ].join('')
}

/** Who answers, in the colour that it has everywhere. */
export function answererRole({ view }: Scene): Role {
  if (view === 'querier') return 'thanos'
  return view === 'balancer' ? 'client' : 'prometheus'
}

function answerLane(scene: Scene, answer: Answer, explained: boolean): string {
  const role = answererRole(scene)
  const title = { querier: 'Querier', balancer: 'Load balancer', A: 'Réponse', B: 'Réponse' }[scene.view]
  const [change] = answer.switches
  return [
    name(laneY.answer, title, role),
    lane(scene, laneY.answer, answer.samples, role),
    explained && change ? switched(scene, change.from, change.to) : '',
  ].join('')
}

function name(y: number, text: string, role: Role): string {
  return words(0, y + 8, text, { size: 22, weight: 600, role })
}

function lane({ range, interval }: Scene, y: number, samples: readonly ReplicaSample[], role: Role): string {
  const x = timeScale(range)
  const size = dotSize(x(interval) - x(0))
  return (['A', 'B'] as const)
    .map((replica): [ReplicaName, readonly ReplicaSample[]] => [
      replica,
      samples.filter((sample) => sample.replica === replica),
    ])
    .filter(([, own]) => own.length > 0)
    .map(([replica, own]) =>
      dots(
        own.map(({ t }) => [x(t / 1000), y]),
        replica,
        role,
        size,
      ),
    )
    .join('')
}

/** The outage as a frame with a bar at each end. */
function outage(scene: Scene, { replica, start, length }: Outage): string {
  const x = timeScale(scene.range)
  const end = Math.min(scene.range, start + length)
  const y = laneY[replica]
  const width = x(end) - x(start)
  const text = width > 330 ? outageWords(scene) : width > 60 ? formatSpan(end - start) : ''
  return [
    nothing(x(start), y - laneHeight / 2, width, laneHeight),
    words((x(start) + x(end)) / 2, y + 7, text, { size: 20, weight: 600, role: 'danger', anchor: 'middle' }),
    ...[start, end].map((second) =>
      line(`M${tenth(x(second))} ${y - laneHeight / 2}v${laneHeight}`, 'danger', 4),
    ),
  ].join('')
}

/** Where the outage is taken hold of, over the samples. */
function handle({ range }: Scene, { replica, start, length }: Outage): string {
  const x = timeScale(range)
  const end = Math.min(range, start + length)
  return markup('rect', {
    class: 'grip',
    x: x(start) - gripReach,
    y: laneY[replica] - gripReach,
    width: x(end) - x(start) + 2 * gripReach,
    height: 2 * gripReach,
    fill: 'none',
    'pointer-events': 'all',
  })
}

/** What remains between the two replicas. */
function switched({ range }: Scene, from: number, to: number): string {
  const x = timeScale(range)
  const middle = (x(from) + x(to)) / 2
  return (
    line(`M${tenth(x(from))} ${laneY.answer + 12}v10H${tenth(x(to))}v-10`, 'danger', 3) +
    words(middle, laneY.answer + 8, formatSpan(to - from), {
      size: 20,
      weight: 600,
      role: 'danger',
      anchor: 'middle',
      halo: true,
    })
  )
}

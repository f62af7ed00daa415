import { box, line, type Role, words } from '../../../figures/drawing.ts'
import {
  type Answer,
  type Outage,
  type ReplicaSample,
  type Scene,
  scraped,
} from '../../models/replica-gap.model.ts'
import { formatSpan } from '../format.ts'
import { dotSize, dots, gripReach, laneY, nothing, tenth, timeScale } from './replica-gap.plot.ts'
import { outageWords } from './replica-gap.words.ts'

const laneHeight = 36

/** What each replica has scraped, and which of these samples answer. */
export function drawLanes(scene: Scene, answer: Answer | undefined, explained: boolean): string {
  const replicas = (['A', 'B'] as const).map((replica) =>
    lane(scene, laneY[replica], `Réplica ${replica}`, scraped(scene, replica).flat(), 'prometheus'),
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

function answerLane(scene: Scene, { samples, switches }: Answer, explained: boolean): string {
  const name = { querier: 'Querier', balancer: 'Load balancer', A: 'Réponse', B: 'Réponse' }[scene.view]
  const [change] = switches
  return (
    lane(scene, laneY.answer, name, samples, answererRole(scene)) +
    (explained && change ? switched(scene, change.from, change.to) : '')
  )
}

function lane(
  { range, interval }: Scene,
  y: number,
  name: string,
  samples: readonly ReplicaSample[],
  role: Role,
): string {
  const x = timeScale(range)
  return (
    words(0, y + 9, name, { size: 26, weight: 600, role }) +
    dots(samples, x, () => y, role, dotSize(interval, x))
  )
}

const inDanger = { size: 24, weight: 600, role: 'danger', anchor: 'middle' } as const

/** The outage as a frame with a bar at each end. */
function outage(scene: Scene, { replica, start, length }: Outage): string {
  const x = timeScale(scene.range)
  const end = Math.min(scene.range, start + length)
  const y = laneY[replica]
  const top = y - laneHeight / 2
  const width = x(end) - x(start)
  const text = width > 400 ? outageWords(scene) : width > 90 ? formatSpan(end - start) : ''
  return [
    nothing(x(start), top, width, laneHeight),
    words((x(start) + x(end)) / 2, y + 8, text, inDanger),
    ...[start, end].map((second) => line(`M${tenth(x(second))} ${top}v${laneHeight}`, 'danger', 4)),
  ].join('')
}

/** Where the outage is taken hold of, over the samples. */
function handle({ range }: Scene, { replica, start, length }: Outage): string {
  const x = timeScale(range)
  const width = x(Math.min(range, start + length)) - x(start) + 2 * gripReach
  const look = { fill: 'none', 'pointer-events': 'all' }
  return box('grip', x(start) - gripReach, laneY[replica] - gripReach, width, 2 * gripReach, look)
}

/** What remains between the two replicas. */
function switched({ range }: Scene, from: number, to: number): string {
  const x = timeScale(range)
  return (
    line(`M${tenth(x(from))} ${laneY.answer + 12}v10H${tenth(x(to))}v-10`, 'danger', 3) +
    words((x(from) + x(to)) / 2, laneY.answer + 8, formatSpan(to - from), { ...inDanger, halo: true })
  )
}

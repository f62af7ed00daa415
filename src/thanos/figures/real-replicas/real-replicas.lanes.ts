import { type Role, type Scale, words } from '../../../figures/drawing.ts'
import { markup } from '../../../kit/markup.ts'
import { type Evidence, holesIn } from '../../models/evidence.model.ts'
import type { ReplicaSample } from '../../models/replica-gap.model.ts'
import { formatSpan } from '../format.ts'
import { dotSize, laneY, nothing, tenth, timeScale } from '../replica-gap/replica-gap.plot.ts'

const laneHeight = 36

/** What each replica has scraped, where it has nothing, and which of these samples answer. */
export function drawLanes(
  evidence: Evidence,
  answer:
    | { readonly name: string; readonly role: Role; readonly samples: readonly ReplicaSample[] }
    | undefined,
): string {
  const { A, B } = evidence.replicas
  return [
    lane(evidence, laneY.A, 'Réplica A', A.samples, 'prometheus'),
    lane(evidence, laneY.B, 'Réplica B', B.samples, 'prometheus'),
    answer ? lane(evidence, laneY.answer, answer.name, answer.samples, answer.role) : '',
  ].join('')
}

function lane(
  evidence: Evidence,
  y: number,
  name: string,
  samples: readonly ReplicaSample[],
  role: Role,
): string {
  const x = timeScale(evidence.range)
  const inside = samples.filter(({ t }) => t >= 0)
  const holes = holesIn(inside, evidence).map(({ from, to }) => {
    const width = x(to) - x(from)
    const text = width > 90 ? formatSpan(Math.round(to - from)) : ''
    const look = { size: 24, weight: 600, role: 'danger', anchor: 'middle' } as const
    return (
      nothing(x(from) + 8, y - laneHeight / 2, width - 16, laneHeight) +
      words((x(from) + x(to)) / 2, y + 8, text, look)
    )
  })
  return (
    words(0, y + 9, name, { size: 26, weight: 600, role }) +
    runs(inside, evidence.interval)
      .map((run) => dotted(run, x, y, role, dotSize(evidence.interval, x)))
      .join('') +
    holes.join('')
  )
}

/** Samples of one replica without a hole between them. */
function runs(samples: readonly ReplicaSample[], interval: number): readonly (readonly ReplicaSample[])[] {
  const all: ReplicaSample[][] = []
  let before: ReplicaSample | undefined
  for (const sample of samples) {
    const goesOn = before?.replica === sample.replica && sample.t - before.t <= 1500 * interval
    if (goesOn) all.at(-1)?.push(sample)
    else all.push([sample])
    before = sample
  }
  return all
}

/** A dot for each sample, round for A, square for B. Scrapes are regular: a dotted line says it in a few letters. */
function dotted(run: readonly ReplicaSample[], x: Scale, y: number, role: Role, size: number): string {
  const [from, to] = [x((run[0]?.t ?? 0) / 1000), x((run.at(-1)?.t ?? 0) / 1000)]
  const period = (to - from) / Math.max(1, run.length - 1)
  const round = run[0]?.replica === 'A'
  return markup('path', {
    class: role,
    // In a PDF a line of no length has round ends, but no square ones. The last dot needs a little of it too.
    d: `M${tenth(from)} ${y}H${tenth(to + 0.1)}`,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': round ? size : size * 0.88,
    'stroke-linecap': round ? 'round' : 'square',
    'stroke-dasharray': period > 0 ? `.01 ${Math.round((period - 0.01) * 1000) / 1000}` : undefined,
  })
}

import type { Point } from './figure.ts'
import { gripReach, laneY } from './replica-gap.lanes.ts'
import type { Outage } from './replica-gap.model.ts'
import type { ReplicaGapState } from './replica-gap.picture.ts'
import { timeScale } from './replica-gap.plot.ts'

/** Pulls the outage: by its middle as a whole, by an end to make it longer or shorter. Whole seconds, and inside the chart. */
export function graspOutage(
  { scene, ...rest }: ReplicaGapState,
  at: Point,
): ((to: Point) => ReplicaGapState) | undefined {
  const { outage, range } = scene
  if (!outage || Math.abs(at.y - laneY[outage.replica]) > gripReach) return undefined
  const x = timeScale(range)
  const end = Math.min(range, outage.start + outage.length)
  const held = grip(at.x, x(outage.start), x(end))
  if (!held) return undefined
  return (to) => {
    const moved = Math.round(x.invert(to.x) - x.invert(at.x))
    const next = { ...outage, ...pulled(held, outage.start, end, moved, range) }
    return { ...rest, explained: true, scene: { ...scene, outage: next } }
  }
}

type Grip = 'start' | 'end' | 'whole'

function grip(x: number, start: number, end: number): Grip | undefined {
  // A short outage has no room for a middle: it is pulled longer by its end.
  if (Math.abs(x - end) < gripReach) return 'end'
  if (Math.abs(x - start) < gripReach) return 'start'
  return x > start && x < end ? 'whole' : undefined
}

function pulled(
  held: Grip,
  start: number,
  end: number,
  moved: number,
  range: number,
): Omit<Outage, 'replica'> {
  const length = end - start
  if (held === 'end') return { start, length: within(length + moved, 1, range - start) }
  if (held === 'start') {
    const from = within(start + moved, 0, end - 1)
    return { start: from, length: end - from }
  }
  return { start: within(start + moved, 0, range - length), length }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

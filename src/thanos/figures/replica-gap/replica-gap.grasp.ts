import type { Point } from '../../../figures/figure.ts'
import type { ReplicaGapState } from './replica-gap.picture.ts'
import { gripReach, laneY, timeScale } from './replica-gap.plot.ts'

/** Pulls the outage: by its middle as a whole, by an end to make it longer or shorter. Whole seconds, and inside the chart. */
export function graspOutage(state: ReplicaGapState, at: Point): ((to: Point) => ReplicaGapState) | undefined {
  const { outage, range } = state
  if (!outage || Math.abs(at.y - laneY[outage.replica]) > gripReach) return undefined
  const x = timeScale(range)
  const { start } = outage
  const end = Math.min(range, start + outage.length)
  const held = grip(at.x, x(start), x(end))
  if (!held) return undefined
  return (to) => {
    const moved = Math.round(x.invert(to.x) - x.invert(at.x))
    const latest = held === 'start' ? end - 1 : range - (end - start)
    const from = held === 'end' ? start : within(start + moved, 0, latest)
    const until = { start: end, end: within(end + moved, start + 1, range), whole: from + end - start }[held]
    return { ...state, explained: true, outage: { ...outage, start: from, length: until - from } }
  }
}

function grip(x: number, start: number, end: number): 'start' | 'end' | 'whole' | undefined {
  // A short outage has no room for a middle: it is pulled longer by its end.
  if (Math.abs(x - end) < gripReach) return 'end'
  if (Math.abs(x - start) < gripReach) return 'start'
  return x > start && x < end ? 'whole' : undefined
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

import type { Point } from './figure.ts'
import type { Outage } from './replica-gap.model.ts'
import type { ReplicaGapState } from './replica-gap.picture.ts'
import { gripReach, laneY, timeScale } from './replica-gap.plot.ts'

/** Pulls the outage: by its middle as a whole, by an end to make it longer or shorter. Whole seconds, and inside the chart. */
export function graspOutage(state: ReplicaGapState, at: Point): ((to: Point) => ReplicaGapState) | undefined {
  const { outage, range } = state
  if (!outage || Math.abs(at.y - laneY[outage.replica]) > gripReach) return undefined
  const x = timeScale(range)
  const { start } = outage
  const end = Math.min(range, start + outage.length)
  const pulled = pullOf(at.x, x(start), x(end))
  return (
    pulled &&
    ((to) => {
      const next = pulled(start, end, Math.round(x.invert(to.x) - x.invert(at.x)), range)
      return { ...state, explained: true, outage: { ...outage, ...next } }
    })
  )
}

type Pull = (start: number, end: number, moved: number, range: number) => Omit<Outage, 'replica'>

function pullOf(x: number, start: number, end: number): Pull | undefined {
  // A short outage has no room for a middle: it is pulled longer by its end.
  if (Math.abs(x - end) < gripReach) return pullEnd
  if (Math.abs(x - start) < gripReach) return pullStart
  return x > start && x < end ? pullWhole : undefined
}

const pullEnd: Pull = (start, end, moved, range) => ({
  start,
  length: within(end - start + moved, 1, range - start),
})

const pullStart: Pull = (start, end, moved) => {
  const from = within(start + moved, 0, end - 1)
  return { start: from, length: end - from }
}

const pullWhole: Pull = (start, end, moved, range) => ({
  start: within(start + moved, 0, range - (end - start)),
  length: end - start,
})

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

import type { Place } from '../sync/registers.ts'
import { type TalkLog, visitsOf } from './talk-log.ts'

/** In milliseconds: as much of the plan is taken for held, so that the first steps do not weigh too much. */
const trust = 60_000
const [slowest, fastest] = [0.6, 1.6]

/**
 * How fast the speaker is, 1 as planned and 2 twice as fast, by the steps that are over. Those that were skipped or stayed on for something else
 * say nothing. @param planned milliseconds; undefined outside of the plan.
 */
export function measuredRate(log: TalkLog, planned: (place: Place) => number | undefined): number {
  let [plan, spent] = [trust, trust]
  for (const visit of visitsOf(log).slice(0, -1)) {
    const time = planned(visit) ?? 0
    // Nobody knows since when the first slide's words are said.
    if (visit.from < (log.begun ?? 0)) continue
    if (visit.spoken < time / 3 || visit.spoken > time * 3) continue
    plan += time
    spent += visit.spoken
  }
  return Math.min(fastest, Math.max(slowest, plan / spent))
}

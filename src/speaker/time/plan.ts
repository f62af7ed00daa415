import { stepShares } from '../../kit/spoken-time.ts'
import type { Place } from '../../sync/registers.ts'

/** What the plan needs to know of a slide. */
export interface PlannedSlide {
  readonly id: string
  /** Planned seconds. */
  readonly seconds: number
  /** Slides of the appendix are not planned. */
  readonly counted: boolean
  readonly steps: number
  /** Words said before the first step, after it, after the second … */
  readonly words: readonly number[]
}

/** A stretch of the talk, in milliseconds from its beginning. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Plan {
  /** The whole talk, in milliseconds. */
  readonly total: number
  /** The stretches of a slide's steps: before the first step, after it, after the second … */
  readonly slides: ReadonlyMap<string, readonly Stretch[]>
}

/** The planned seconds of each slide, shared among its steps by the words that are said there. */
export function planOf(slides: readonly PlannedSlide[]): Plan {
  let end = 0
  const stretches = new Map<string, readonly Stretch[]>()
  for (const slide of slides.filter(({ counted }) => counted)) {
    const start = end
    stretches.set(
      slide.id,
      stepShares(slide.steps, slide.words).map((share) => {
        const from = end
        end += share * slide.seconds * 1000
        return { from, to: end }
      }),
    )
    end = start + slide.seconds * 1000
  }
  return { total: end, slides: stretches }
}

/** When a place is planned; undefined outside the plan. */
export function stretchOf(plan: Plan, { slide, step }: Place): Stretch | undefined {
  const stretches = plan.slides.get(slide)
  return stretches?.[Math.min(step + 1, stretches.length - 1)]
}

/** The planned milliseconds of a whole slide; undefined outside the plan. */
export function plannedFor(plan: Plan, slide: string): number | undefined {
  const stretches = plan.slides.get(slide)
  const [first, last] = [stretches?.[0], stretches?.at(-1)]
  return first && last && last.to - first.from
}

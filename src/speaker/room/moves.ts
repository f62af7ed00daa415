import type { Place } from '../../sync/registers.ts'

/** What moving needs to know of a slide. */
export interface SteppedSlide {
  readonly id: string
  readonly steps: number
  readonly counted: boolean
}

export type Move = 'next' | 'previous' | 'next-slide' | 'previous-slide' | 'first' | 'last'

/** Where a move leads, as in the room: the end of a slide leads to the next, its beginning to the last step of the one before. */
export function moveFrom(slides: readonly SteppedSlide[], place: Place, move: Move): Place {
  const index = slides.findIndex(({ id }) => id === place.slide)
  const steps = slides[index]?.steps ?? 0
  if (move === 'next' && place.step < steps - 1) return { ...place, step: place.step + 1 }
  if (move === 'previous' && place.step >= 0) return { ...place, step: place.step - 1 }
  const target = targetOf(slides, index, move)
  if (!target) return place
  return { slide: target.id, step: move.startsWith('previous') ? target.steps - 1 : -1 }
}

function targetOf<Slide extends SteppedSlide>(
  slides: readonly Slide[],
  index: number,
  move: Move,
): Slide | undefined {
  if (move === 'first') return slides[0]
  if (move === 'last') return slides.findLast(({ counted }) => counted) ?? slides.at(-1)
  return slides[move.startsWith('next') ? index + 1 : index - 1]
}

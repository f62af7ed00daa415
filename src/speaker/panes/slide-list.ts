import { nameSlides, type PageSlide } from '../../kit/find-slides.ts'
import { countSaid } from '../../kit/spoken-time.ts'
import type { PlannedSlide } from '../time/plan.ts'

/** A slide of the talk as the speaker's page knows it. */
export interface SlideInfo extends PlannedSlide, PageSlide {
  readonly chapter: string
}

/** Reads the talk from its sections. */
export function readSlides(sections: ParentNode): SlideInfo[] {
  return nameSlides(sections).map((slide) => ({
    ...slide,
    chapter: slide.section.dataset.chapter ?? '',
    seconds: Number(slide.section.dataset.seconds ?? 0),
    steps: stepsOf(slide.section),
    words: passagesOf(slide.section).map(({ textContent }) => countSaid(textContent)),
  }))
}

/** What is said: before the first step, after it, after the second … */
export function passagesOf(section: ParentNode): HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>(':scope > aside.notes > [data-step]')]
}

function stepsOf(section: ParentNode): number {
  const fragments = [...section.querySelectorAll<HTMLElement>('.fragment[data-fragment-index]')]
  return new Set(fragments.map(({ dataset }) => dataset.fragmentIndex)).size
}

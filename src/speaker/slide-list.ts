import type { PlannedSlide } from './plan.ts'

/** A slide of the talk as the speaker's page knows it. */
export interface SlideInfo extends PlannedSlide {
  readonly title: string
  readonly chapter: string
  /** As shown on the slide: its number among those that count; in the appendix, its number there. */
  readonly number: number
  readonly section: HTMLElement
}

/** Reads the talk from its sections. */
export function readSlides(sections: ParentNode): SlideInfo[] {
  const numbers = { counted: 0, appendix: 0 }
  const elements = [...sections.children].filter(
    (element) => element.localName === 'section',
  ) as HTMLElement[]
  return elements.map((section) => {
    const counted = section.dataset.visibility !== 'uncounted'
    return {
      id: section.id,
      title: section.dataset.title ?? section.id,
      chapter: section.dataset.chapter ?? '',
      seconds: Number(section.dataset.seconds ?? 0),
      counted,
      number: ++numbers[counted ? 'counted' : 'appendix'],
      steps: stepsOf(section),
      words: passagesOf(section).map((passage) => passage.textContent.match(/[\p{L}\p{N}]+/gu)?.length ?? 0),
      section,
    }
  })
}

/** What is said: before the first step, after it, after the second … */
export function passagesOf(section: ParentNode): HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>(':scope > aside.notes > [data-step]')]
}

function stepsOf(section: ParentNode): number {
  const fragments = [...section.querySelectorAll<HTMLElement>('.fragment[data-fragment-index]')]
  return new Set(fragments.map(({ dataset }) => dataset.fragmentIndex)).size
}

import type { RevealApi } from 'reveal.js'
import type { FigureElement } from '../figures/define-figures.ts'

/**
 * Makes the figures playable, those that are left as they were. Paper needs none of it.
 * @returns what fetches their code if the slide in view or the next one has one: to be called after each move.
 */
export function playFigures(reveal: RevealApi): () => void {
  const fetchIfNear = () => {
    const slide = reveal.getCurrentSlide()
    if ([slide, slide.nextElementSibling].some((near) => near?.querySelector('[data-figure]')))
      void fetchFigures()
  }
  reveal.on('slidechanged', (event) => {
    const { previousSlide } = event as unknown as { previousSlide?: HTMLElement }
    for (const figure of previousSlide?.querySelectorAll<HTMLElement>('[data-figure]') ?? [])
      if (isPlayable(figure)) figure.reset()
  })
  return fetchIfNear
}

/** Once its code is there. */
function isPlayable(figure: HTMLElement): figure is FigureElement {
  return 'reset' in figure
}

async function fetchFigures(): Promise<void> {
  const { defineFigures } = await import('../figures/define-figures.ts')
  defineFigures()
}

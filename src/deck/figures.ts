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
      if (isPlayable(figure)) figure.leave()
  })
  return fetchIfNear
}

/** Shows the controls of the figure in view, or puts them away. */
export function toggleFigureControls(): void {
  const figure = document.querySelector<HTMLElement>('section.present [data-figure]')
  if (figure && isPlayable(figure)) figure.toggleControls()
}

/** Puts them away if a key has brought them. @returns whether they were there. */
export function leaveFigureControls(): boolean {
  const held = document.activeElement?.matches('.figure-controls') ?? false
  if (held) toggleFigureControls()
  return held
}

/** Once its code is there. */
function isPlayable(figure: HTMLElement): figure is FigureElement {
  return 'leave' in figure
}

async function fetchFigures(): Promise<void> {
  const { defineFigures } = await import('../figures/define-figures.ts')
  defineFigures()
}

declare global {
  /** Set by the build: true if it has drawn all diagrams, so that no Mermaid ships. */
  const __DIAGRAMS_DRAWN__: boolean
}

/**
 * Draws the diagrams that the build has not drawn, those of the slide in view first; `drawn` is told of each. Settles when none is left.
 * A mistake in a source is told by the event `diagram-mistake`; the source then stays in its place.
 */
export async function drawDiagramsInPage(
  root: ParentNode = document,
  drawn: (figure: HTMLElement) => void = () => {},
): Promise<void> {
  if (__DIAGRAMS_DRAWN__) return
  const figures = [...root.querySelectorAll<HTMLElement>('[data-diagram]:not([data-drawn])')]
  if (figures.length === 0) return
  const { drawInto } = await import('./draw-into.ts')
  const inView = (figure: HTMLElement) => (figure.closest('section.present') ? 0 : 1)
  for (const figure of figures.sort((a, b) => inView(a) - inView(b))) {
    await drawInto(figure)
    drawn(figure)
  }
}

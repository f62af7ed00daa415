/** Draws the diagrams that the build has not drawn, those of the slide in view first. Settles when none is left. */
export async function drawDiagramsInPage(root: ParentNode): Promise<void> {
  const figures = [...root.querySelectorAll<HTMLElement>('figure.diagram:not([data-drawn])')]
  if (figures.length === 0) return
  const { drawInto } = await import('./draw-into.ts')
  const inView = (figure: HTMLElement) => (figure.closest('section.present') ? 0 : 1)
  for (const figure of figures.sort((a, b) => inView(a) - inView(b))) await drawInto(figure)
}

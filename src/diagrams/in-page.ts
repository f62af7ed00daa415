declare global {
  /** Set by the build: true if it has drawn all diagrams, so that no Mermaid ships. */
  const __DIAGRAMS_DRAWN__: boolean
}

/**
 * Draws the diagrams that the build has not drawn, those of the slide in view first, all of them at once in a first way and then in the best; `drawn` is told of each. Settles when none is left.
 * Called again meanwhile, it goes on with what has come in. A mistake in a source is told by the event `diagram-mistake`; the source
 * then stays in its place.
 */
export function drawDiagramsInPage(
  root: ParentNode = document,
  drawn: (figure: HTMLElement) => void = () => {},
): Promise<void> {
  const running = drawing.get(root) ?? drawAll(root, drawn).finally(() => drawing.delete(root))
  drawing.set(root, running)
  return running
}

const drawing = new Map<ParentNode, Promise<void>>()

async function drawAll(root: ParentNode, drawn: (figure: HTMLElement) => void): Promise<void> {
  if (__DIAGRAMS_DRAWN__ || !nextFigure(root)) return
  const { drawInto } = await import('./draw-into.ts')
  for (let figure = nextFigure(root); figure; figure = nextFigure(root)) {
    await drawInto(figure)
    drawn(figure)
  }
}

function nextFigure(root: ParentNode): HTMLElement | null {
  const undrawn = '[data-diagram]:not([data-drawn])'
  const better = '[data-drawn="first"]'
  const inView = (figure: string): string => `section.present ${figure}`
  const order = [inView(undrawn), undrawn, inView(better), better]
  return order.map((figure) => root.querySelector<HTMLElement>(figure)).find(Boolean) ?? null
}

/**
 * Goes to a step of a slide, -1 being before its first, and waits until it is there: the others are out of reach, its figures have their
 * controls, and what follows the frame has followed. Runs in the page.
 */
export async function arrive({ id, step }: { id: string; step: number }): Promise<void> {
  const slide = document.getElementById(id)
  if (!slide) throw new Error(`no slide ${id}`)
  window.Reveal.slide(window.Reveal.getIndices(slide).h, 0, step)
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const isThere = () =>
    !slide.inert &&
    [...slide.querySelectorAll('[data-figure]')].every((figure) => figure.querySelector('.figure-controls'))
  for (let left = 2; left > 0; left -= isThere() ? 1 : 0) await frame()
}

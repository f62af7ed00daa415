import { drawDiagramsInPage } from '../../diagrams/in-page.ts'
import type { Still } from '../../kit/still.ts'
import type { Desk } from '../desk.ts'

/** Draws the diagrams that the build has not drawn, and shows each in the previews as soon as it is there. */
export function drawInStills(
  desk: Desk,
  stills: readonly Still[],
  sections: DocumentFragment,
): Promise<void> {
  return drawDiagramsInPage(sections, (figure) => {
    const { here, slides } = desk
    const inView = [here, slides[slides.indexOf(here) + 1]]
    if (!inView.some((slide) => slide?.section.contains(figure))) return
    for (const still of stills) still.forget()
    desk.redraw()
  })
}

import { nameSlides } from '../../kit/find-slides.ts'
import { goToSlide } from '../../kit/go-to-slide.ts'

/** Opens the field that leads to a slide of the deck. @param typed what was already typed. */
export function searchSlides(typed?: string): void {
  const { Reveal } = window
  const slides = nameSlides(document.querySelector('.slides') ?? document)
  goToSlide(slides, ({ section }) => Reveal.slide(Reveal.getIndices(section).h, 0), typed)
}

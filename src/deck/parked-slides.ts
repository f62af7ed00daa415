import { fetchContent, networkMayBeBack, takeText } from '../kit/slide-files.ts'

/** Slides far from the one in view wait outside of the document, so that a key costs the same in a talk of a thousand slides as in one of ten. */
const parked = new WeakMap<Element, DocumentFragment>()

/** The slides of the deck in their order. */
export function slides(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.slides > section')]
}

/** Makes sure that the content of a slide that has come is in the document, with its steps as reveal has them on slides of the past and to come. */
export function bringSlide(slide: Element | null | undefined): void {
  if (!slide) return
  const text = takeText(slide)
  const content = parked.get(slide)
  if (text !== undefined) slide.innerHTML = text
  else if (content) slide.replaceChildren(content)
  else return
  parked.delete(slide)
  for (const step of slide.querySelectorAll('.fragment')) {
    step.classList.toggle('visible', slide.classList.contains('past'))
    step.classList.remove('current-fragment')
  }
}

/** For paper. */
export async function bringAllSlides(): Promise<void> {
  await Promise.all(
    slides().map(async (slide) => {
      while (!(await fetchContent(slide))) await networkMayBeBack()
      bringSlide(slide)
    }),
  )
}

/** Takes a slide's content out of the document, until it is brought back. */
export function parkSlide(slide: Element): void {
  if (!slide.firstChild) return
  // What is still to be drawn has to be in the document; and someone may be searching.
  if (!__DIAGRAMS_DRAWN__ || document.querySelector('#go-to')) return
  const content = new DocumentFragment()
  content.append(...slide.childNodes)
  parked.set(slide, content)
}

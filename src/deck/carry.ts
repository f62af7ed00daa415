import type { RevealApi } from 'reveal.js'

const timing = { duration: 280, easing: 'cubic-bezier(0.2, 0.7, 0.3, 1)' }

/**
 * What two slides both hold under the same `data-carried` name is one thing: it moves from its place on the one to its place on the other.
 * The earlier slide is gone at once (`screen.css`), or it would be seen twice; the rest of the later one fades in by itself (`carry.css`).
 */
export function carry(reveal: RevealApi): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  let left: HTMLElement | undefined
  let places: ReadonlyMap<string, DOMRect> = new Map()
  let end = () => {}

  const remember = () => {
    left = reveal.getCurrentSlide()
    places = new Map(carriedOn(left).map((element) => [nameOf(element), element.getBoundingClientRect()]))
  }
  // The key that leaves a slide first takes the mark of the current step from what that step has shown.
  reveal.on('fragmentshown', (event) => {
    if ((event as unknown as { fragment: HTMLElement }).fragment.querySelector('[data-carried]')) remember()
  })
  reveal.on('beforeslidechange', () => {
    end()
    if (left !== reveal.getCurrentSlide() || !left?.querySelector('.fragment.visible [data-carried]'))
      remember()
  })
  reveal.on('slidechanged', (event) => {
    const { currentSlide, previousSlide } = event as unknown as Record<string, HTMLElement | undefined>
    if (!currentSlide || !previousSlide || previousSlide !== left || still.matches) return
    const moving = carriedOn(currentSlide).filter(
      (element) => places.has(nameOf(element)) && !element.closest('.fragment'),
    )
    if (moving.length === 0) return
    currentSlide.classList.remove('arriving')
    currentSlide.classList.add('carrying')
    const moves = moving.flatMap((element) => move(element, places.get(nameOf(element)), reveal.getScale()))
    const fades = partsBeside(moving, currentSlide).map((part) =>
      part.animate({ opacity: [0.35, 1] }, timing),
    )
    end = () => {
      for (const animation of [...moves, ...fades]) animation.cancel()
      currentSlide.classList.remove('carrying')
      end = () => {}
    }
    const ending = end
    Promise.allSettled([...moves, ...fades].map(({ finished }) => finished)).then(
      () => end === ending && end(),
    )
  })
}

function move(element: Element, from: DOMRect | undefined, scale: number): Animation[] {
  const to = element.getBoundingClientRect()
  if (!from || from.height === 0 || to.height === 0) return []
  // Its own transform would be lost.
  if (from.x === to.x && from.y === to.y && from.height === to.height) return []
  const start = `translate(${(from.x - to.x) / scale}px, ${(from.y - to.y) / scale}px) scale(${from.height / to.height})`
  return [element.animate({ transform: [start, 'none'], transformOrigin: ['0 0', '0 0'] }, timing)]
}

/** All of a slide's frame but what is carried and what holds it. */
function partsBeside(carried: readonly Element[], slide: HTMLElement): Element[] {
  const open = [...slide.querySelectorAll(':scope > .frame')]
  const parts: Element[] = []
  for (let part = open.pop(); part; part = open.pop()) {
    if (carried.includes(part)) continue
    if (carried.some((element) => part?.contains(element))) open.push(...part.children)
    else parts.push(part)
  }
  return parts
}

/** Those in sight: a step that is to come is not. */
function carriedOn(slide: HTMLElement | undefined): Element[] {
  return [...(slide?.querySelectorAll('[data-carried]') ?? [])].filter(
    (element) => !element.closest('.fragment:not(.visible)'),
  )
}

function nameOf(element: Element): string {
  return element.getAttribute('data-carried') ?? ''
}

/** A point of the slide, in fractions of its width and height. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Enlarges a slide's frame around a point, which stays where it is; nothing makes it whole again. slides.css has the rest. */
export function enlarge(frame: HTMLElement, at: Point | null): void {
  frame.classList.toggle('zoomed', at !== null)
  if (at) frame.style.transformOrigin = `${at.x * 100}% ${at.y * 100}%`
}

/** Where a point of the window lies on an element. */
export function pointOn(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: within((clientX - left) / width), y: within((clientY - top) / height) }
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}

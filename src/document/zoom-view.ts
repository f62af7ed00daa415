const least = 0.4
const most = 4

/**
 * Two fingers make what lies in a scrolling view larger and smaller; the browser's own zoom would leave the page enlarged afterwards.
 * @returns what does so by a factor, around the middle of the view.
 */
export function zoomView(view: HTMLElement, content: HTMLElement): (factor: number) => void {
  let size = 1
  let apart: number | undefined
  const zoom = (factor: number, x = view.clientWidth / 2, y = view.clientHeight / 2) => {
    const before = size
    size = Math.min(most, Math.max(least, size * factor))
    const [left, top] = [view.scrollLeft + x, view.scrollTop + y].map((place) => (place * size) / before)
    content.style.setProperty('--zoom', String(size))
    view.scrollTo((left ?? 0) - x, (top ?? 0) - y)
  }
  view.addEventListener(
    'touchmove',
    (event) => {
      const [one, other] = event.touches
      if (!one || !other) return
      event.preventDefault()
      const now = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
      const { left, top } = view.getBoundingClientRect()
      if (apart !== undefined)
        zoom(now / apart, (one.clientX + other.clientX) / 2 - left, (one.clientY + other.clientY) / 2 - top)
      apart = now
    },
    { passive: false },
  )
  for (const end of ['touchend', 'touchcancel'])
    view.addEventListener(end, () => {
      apart = undefined
    })
  return zoom
}

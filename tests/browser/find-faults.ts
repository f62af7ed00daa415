/**
 * Goes to steps and lists what sticks out of the slide, is cut off, or is too small to read (under 16 px in the slide's own pixels).
 * Runs in the page, whatever the window's size.
 */
export function findFaults(places: readonly { readonly id: string; readonly step: number }[]): string[] {
  return places.flatMap(faultsAt)

  function faultsAt({ id, step }: { id: string; step: number }): string[] {
    const slide = document.getElementById(id)
    if (!slide) return [`${id}: not in the page`]
    window.Reveal.slide(window.Reveal.getIndices(slide).h, 0, step)
    const place = `${id}/${step}`
    const faults: string[] = []
    const frame = slide.querySelector<HTMLElement>('.frame')
    if (!frame) return [`${place}: no frame`]
    // What a figure is played with lies over the slide, and is put away until somebody asks for it.
    const drawers = [...frame.querySelectorAll<HTMLElement>('.figure-controls')]
    for (const drawer of drawers) drawer.style.display = 'none'
    const { left: x, top: y, width } = frame.getBoundingClientRect()
    const scale = width / 1280
    if (x < -0.5 || y < -0.5 || x + width > innerWidth + 0.5 || y + 720 * scale > innerHeight + 0.5)
      faults.push(`${place}: the slide is larger than the window`)
    // A scene fills the window, beyond its slide.
    const bounded = getComputedStyle(frame).overflow !== 'visible'
    if (bounded && (frame.scrollWidth > 1280 || frame.scrollHeight > 720))
      faults.push(`${place}: ${frame.scrollWidth}×${frame.scrollHeight}`)
    for (const element of frame.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('.hidden, .scene, title, desc, .step, defs, marker') || element.closest('svg svg'))
        continue
      const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      if (!ownText || !element.checkVisibility()) continue
      const box = element.getBoundingClientRect()
      const [left, top] = [(box.left - x) / scale, (box.top - y) / scale]
      const [right, bottom] = [(box.right - x) / scale, (box.bottom - y) / scale]
      const words = `${place}: « ${element.textContent?.trim().slice(0, 30)} »`
      if (left < -0.5 || top < -0.5 || right > 1280.5 || bottom > 720.5) faults.push(`${words} sticks out`)
      const matrix = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? scale) / scale : 1
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * matrix
      if (size < 15.95) faults.push(`${words} is ${size.toFixed(1)} px small`)
    }
    for (const body of frame.querySelectorAll<HTMLElement>('.body, .body > pre, .body > table, .half')) {
      if (body.querySelector('.bleed, .picture > .full')) continue // beyond the margins on purpose
      if (body.scrollWidth > body.clientWidth + 1)
        faults.push(`${place}: ${body.className || body.tagName} is cut off at the right`)
      if (body.scrollHeight > body.clientHeight + 1)
        faults.push(`${place}: ${body.className || body.tagName} is cut off at the bottom`)
    }
    for (const drawer of drawers) drawer.style.display = ''
    return faults
  }
}

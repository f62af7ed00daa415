export interface Drawing {
  readonly id: string
  readonly inside: boolean
  readonly width: number
  readonly scrolls: boolean
  readonly viewBox: string | null
  /** In px of a slide 1280 wide. */
  readonly smallestLabel: number
}

/** Goes to diagrams, and measures how each is drawn. Runs in the page. */
export function measureDrawings(diagrams: { id: string; slide: string }[]): Drawing[] {
  return diagrams.map(({ id, slide }) => {
    const section = document.getElementById(slide)
    window.Reveal.slide(window.Reveal.getIndices(section ?? undefined).h)
    const svg = section?.querySelector<SVGSVGElement>(`[data-diagram="${id}"] > svg`)
    const frame = section?.querySelector('.frame')
    if (!section || !svg || !frame) throw new Error(`no diagram ${id}`)
    const [drawing, outside] = [svg.getBoundingClientRect(), frame.getBoundingClientRect()]
    const scale = outside.width / 1280
    const body = section.querySelector('.body')
    return {
      id,
      inside:
        drawing.left >= outside.left - 0.5 &&
        drawing.top >= outside.top - 0.5 &&
        drawing.right <= outside.right + 0.5 &&
        drawing.bottom <= outside.bottom + 0.5,
      width: drawing.width / scale,
      scrolls:
        body !== null &&
        (body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1),
      viewBox: svg.getAttribute('viewBox'),
      smallestLabel: Math.min(
        ...[...svg.querySelectorAll<SVGTextElement>('text')].map(
          (text) =>
            (Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)) / scale,
        ),
      ),
    }
  })
}

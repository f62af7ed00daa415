/** Parts of diagrams and figures that are painted in a colour of ours, slide by slide. Logos keep theirs. Runs in the page. */
export function findStrangers(places: { id: string; step: number }[]): string[] {
  const probe = document.createElement('span')
  document.body.append(probe)
  const system = ['Canvas', 'CanvasText', 'GrayText'].map((name) => {
    probe.style.color = name
    return getComputedStyle(probe).color
  })
  probe.remove()
  return places.flatMap(({ id, step }) => {
    window.Reveal.slide(window.Reveal.getIndices(document.getElementById(id) ?? undefined).h, 0, step)
    const parts = document.querySelectorAll(
      `#${id} :is(.diagram, .picture > svg) :is(text, path, rect, line)`,
    )
    return [...parts]
      .filter((part) => !part.closest('svg svg, defs, marker'))
      .flatMap((part) => {
        const { fill, stroke } = getComputedStyle(part)
        const [paint, drawn] = part.localName === 'text' ? [fill, fill] : [stroke, fill]
        return [paint, drawn]
          .filter(
            (colour) => /^(?:rgb|color)/.test(colour) && !/, 0\)$/.test(colour) && !system.includes(colour),
          )
          .map((colour) => `${id}: ${part.localName} ${part.textContent} in ${colour}`)
      })
  })
}

export interface PlacedWords {
  readonly words: string
  readonly x: number
  readonly y: number
}

/** What the texts of slides say and where on the slide they begin, in its own pixels. Runs in the page. */
export function visibleWords(slides: (HTMLElement | SVGElement)[]): PlacedWords[][] {
  return slides.map((slide) => {
    const frame = slide.querySelector('.frame')?.getBoundingClientRect()
    const scale = (frame?.width ?? 1280) / 1280
    const texts: PlacedWords[] = []
    const walker = document.createTreeWalker(slide.querySelector('.frame') ?? slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent?.checkVisibility({ visibilityProperty: true }) || !node.textContent?.trim()) continue
      // What one plays with is no use on paper.
      if (parent.closest('title, desc, style, .hidden, .figure-controls')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, top } = range.getBoundingClientRect()
      texts.push({
        words: node.textContent.trim(),
        x: (left - (frame?.left ?? 0)) / scale,
        y: (top - (frame?.top ?? 0)) / scale,
      })
    }
    return texts
  })
}

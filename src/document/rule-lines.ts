const linesOfASlide = 6

/** `?deux-par-page`: lines to write on under each slide. */
export function ruleLines(): void {
  if (document.documentElement.dataset.paper !== 'deux-par-page') return
  for (const slide of document.querySelectorAll('.slide')) {
    const lines = document.createElement('div')
    lines.className = 'lines'
    lines.setAttribute('aria-hidden', 'true')
    lines.append(...Array.from({ length: linesOfASlide }, () => document.createElement('div')))
    slide.append(lines)
  }
}

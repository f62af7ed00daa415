/** Marks the lines of the last visible step as active and brings them into view. A set without lines marks none. */
export function showCodeStep(block: HTMLElement): void {
  const steps = block.querySelectorAll<HTMLElement>('.code-step.visible')
  const active = new Set(
    ((steps[steps.length - 1] ?? block).dataset.lines ?? '').split(' ').filter(Boolean).map(Number),
  )
  const lines = [...block.querySelectorAll<HTMLElement>('.line')]
  lines.forEach((line, index) => {
    line.classList.toggle('active', active.has(index + 1))
  })
  block.classList.toggle('stepped', active.size > 0)
  scrollTo(
    block,
    lines.filter((_line, index) => active.has(index + 1)),
  )
}

/** Scrolls the block itself, never the page, so that the active lines stand in its middle. */
function scrollTo(block: HTMLElement, active: readonly HTMLElement[]): void {
  const first = active[0]
  const last = active.at(-1)
  if (!first || !last) return
  const middle = (first.offsetTop + last.offsetTop + last.offsetHeight) / 2
  block.scrollTop = middle - block.clientHeight / 2
}

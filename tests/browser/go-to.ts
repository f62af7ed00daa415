/** Goes to a step of a slide: -1 is before its first. Runs in the page. */
export function goTo({ id, step }: { id: string; step: number }): void {
  const section = document.getElementById(id)
  if (!section) throw new Error(`no slide ${id}`)
  window.Reveal.slide(window.Reveal.getIndices(section).h, 0, step)
}

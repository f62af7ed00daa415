/** Moves the focus among the buttons of a grid as arrows do, and clickers. @returns whether the key moves it. */
export function nextIn(grid: Element, key: string): boolean {
  const all = [...grid.querySelectorAll<HTMLElement>('button')]
  const index = all.indexOf(document.activeElement as HTMLElement)
  const here = all[index] ?? all[0]
  const moves: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowRight: () => all[index + 1],
    PageDown: () => all[index + 1],
    ArrowLeft: () => all[index - 1],
    PageUp: () => all[index - 1],
    ArrowDown: () => here && nearest(all, here, 1),
    ArrowUp: () => here && nearest(all, here, -1),
    Home: () => all[0],
    End: () => all.at(-1),
  }
  const move = moves[key]
  const target = move?.()
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'nearest' })
  return move !== undefined
}

/** In the next row below (1) or above (-1), what stands nearest. */
function nearest(all: readonly HTMLElement[], from: HTMLElement, direction: 1 | -1): HTMLElement | undefined {
  const here = from.getBoundingClientRect()
  const others = all
    .map((element) => ({ element, place: element.getBoundingClientRect() }))
    .filter(({ place }) => (place.top - here.top) * direction > 1)
  const row = Math.min(...others.map(({ place }) => Math.abs(place.top - here.top)))
  return others
    .filter(({ place }) => Math.abs(place.top - here.top) < row + 1)
    .sort((a, b) => Math.abs(a.place.left - here.left) - Math.abs(b.place.left - here.left))[0]?.element
}

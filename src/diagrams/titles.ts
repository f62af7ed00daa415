import { isMetBy, linesIn, placesIn } from './places.ts'

/** How far, in px of the drawing, a title keeps from its group's sides. */
const inset = 14

/** Moves the title of a group that a line crosses to the left, or to the right, where none does. The drawing must be in the page. */
export function clearTitles(root: SVGSVGElement): void {
  const lines = linesIn(root)
  const groups = placesIn(root, '.cluster > :is(rect, path, polygon):first-child')
  for (const { part, box } of placesIn(root, '.cluster > text')) {
    const group = groups.find((one) => one.part.parentElement === part.parentElement)
    if (!group) continue
    const moves = [0, group.box.left + inset - box.left, group.box.right - inset - box.right]
    const clear = moves.find((by) => {
      const { top, bottom } = box
      return !lines.some((line) => isMetBy({ left: box.left + by, right: box.right + by, top, bottom }, line))
    })
    if (clear) for (const text of [part, ...part.querySelectorAll('[x]')]) shift(text, clear)
  }
}

function shift(text: Element, by: number): void {
  if (text.hasAttribute('x')) text.setAttribute('x', String(Math.round(Number(text.getAttribute('x')) + by)))
}

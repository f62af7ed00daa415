/** How bright each cell of a picture is, row by row, at a time in milliseconds. */
export interface Frame {
  readonly time: number
  readonly cells: readonly number[]
}

/** Cells of a picture, each about a hundredth of the view at a reading distance. */
export const [columns, rows] = [32, 18]

/** A quarter of ten degrees of view: 341 × 256 px of 1024 × 768, by WCAG's measure. */
const unsafePart = ((341 * 256) / (1024 * 768)) * 0.25

/**
 * The most flashes that a large enough part of the slide makes within one second; a flash is a pair of opposite changes.
 * @param frames in the order of time.
 * @param part of the slide that the frames show.
 */
export function countFlashes(frames: readonly Frame[], part = 1): number {
  const unsafeCells = Math.floor((columns * rows * unsafePart) / part)
  const perSecond = frames.map((first, index) => {
    const after = frames.findIndex(({ time }) => time > first.time + 1000)
    return flashesWithin(frames.slice(index, after === -1 ? undefined : after), unsafeCells)
  })
  return Math.max(0, ...perSecond)
}

function flashesWithin(frames: readonly Frame[], unsafeCells: number): number {
  const counts = Array.from({ length: columns * rows }, (_, cell) =>
    Math.floor(changes(frames.map(({ cells }) => cells[cell] ?? 0)) / 2),
  )
  return counts.sort((a, b) => b - a)[unsafeCells] ?? 0
}

/** Opposite changes by a tenth of the whole range, the darker side below 0.8. */
function changes(history: readonly number[]): number {
  let count = 0
  let direction = 0
  let extreme = history[0] ?? 0
  for (const value of history) {
    const difference = value - extreme
    if (direction !== 0 && Math.sign(difference) === direction) extreme = value
    else if (Math.abs(difference) >= 0.1 && Math.min(value, extreme) < 0.8) {
      count++
      direction = Math.sign(difference)
      extreme = value
    }
  }
  return count
}

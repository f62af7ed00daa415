/** A point of the picture; none where a line has a hole. */
export type Place = readonly [x: number, y: number] | undefined

/**
 * Places joined by a line, to a tenth of a pixel, as the `d` of a path. A place between two holes is drawn where the line has round ends.
 * @param steps up or down first, then along.
 */
export function pathOf(places: readonly Place[], steps = false): string {
  let open = false
  const parts = places.map((place, index) => {
    if (!place) {
      open = false
      return ''
    }
    const [x, y] = place.map((value) => Math.round(value * 10) / 10)
    const before = open
    open = true
    if (!before) return `M${x},${y}${places[index + 1] ? '' : 'Z'}`
    return steps ? `V${y}H${x}` : `L${x},${y}`
  })
  return parts.join('')
}

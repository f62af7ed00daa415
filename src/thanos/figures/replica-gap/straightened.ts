import type { Place } from '../../../figures/path-of.ts'

/** Without places that lie on the way from the one before to the one behind: they are most, and nobody sees them. */
export function straightened(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = []
  for (const [n, place] of places.entries()) {
    const [before, behind] = [kept.at(-1), places[n + 1]]
    if (!place || !before || !behind || !isBetween(before, place, behind)) kept.push(place)
  }
  return kept
}

function isBetween(
  before: NonNullable<Place>,
  place: NonNullable<Place>,
  behind: NonNullable<Place>,
): boolean {
  const share = (place[0] - before[0]) / (behind[0] - before[0])
  return Math.abs(before[1] + share * (behind[1] - before[1]) - place[1]) < 0.8
}

import type { Screen } from '../sync/channel.ts'

/**
 * A phone that has just come knows nothing: until it has heard of the others it claims nothing, or it would take them back to the first slide.
 * It is no window of the speaker's either, which could be brought to the front.
 */
export function asNewcomer({ shows, follow, heard }: Screen): Screen {
  let knows = false
  return {
    shows: () => (knows ? shows() : {}),
    follow(change) {
      knows = true
      follow(change)
    },
    ...(heard && { heard }),
  }
}

import type { RevealPlugin } from 'reveal.js'

/**
 * No slide has a background of its own. reveal would make two elements for each, ask the browser for their colours at once, and go through
 * all of them for each key.
 */
export const withoutBackgrounds: RevealPlugin = {
  id: 'without-backgrounds',
  init: (deck) => {
    const { backgrounds } = deck as unknown as { backgrounds: object }
    Object.assign(backgrounds, { create: () => {}, sync: () => {} })
  },
}

import type { RevealPlugin } from 'reveal.js'
import { afterPaint } from '../kit/after-paint.ts'

/** The bar of progress and the arrows follow the frame that shows what a key brings: that they move would hold it up. */
export const lateControls: RevealPlugin = {
  id: 'late-controls',
  init: (deck) => {
    const { controls, progress } = deck as unknown as Record<'controls' | 'progress', { update(): void }>
    for (const part of [controls, progress]) part.update = afterPaint(part.update.bind(part))
  },
}

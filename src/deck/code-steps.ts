import type { RevealApi } from 'reveal.js'
import { showCodeStep } from '../kit/code-steps.ts'

/** Keeps the lines that stand out in step with the fragments of every code block, on screen and in print. */
export function stepThroughCode(reveal: RevealApi): void {
  const update = () => {
    for (const block of document.querySelectorAll<HTMLElement>('pre.code[data-lines]')) showCodeStep(block)
  }
  for (const event of [
    'ready',
    'slidechanged',
    'fragmentshown',
    'fragmenthidden',
    'pdf-ready',
    'slidesync',
  ]) {
    reveal.on(event, update)
  }
}

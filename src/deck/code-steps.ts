import type { RevealApi } from 'reveal.js'
import { showCodeStep } from '../kit/code-steps.ts'

/** Keeps the lines that stand out in step with the fragments of every code block. */
export function stepThroughCode(reveal: RevealApi): void {
  for (const event of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden', 'slidesync']) {
    reveal.on(event, showCodeSteps)
  }
}

/** What all code blocks in the document show at the steps they are at. */
export function showCodeSteps(): void {
  for (const block of document.querySelectorAll<HTMLElement>('pre.code[data-lines]')) showCodeStep(block)
}

import { smallestText } from '../kit/slide-size.ts'
import type { DrawnDiagram } from './draw.ts'

/** A mistake in a diagram's source: `line` counts from 1. */
export interface SourceMistake {
  readonly line: number
  readonly message: string
  readonly hint: string
}

/** What is wrong with a diagram whose smallest label is too small, in px of the slide. */
export function illegible({
  accTitle,
  smallestLabel,
}: Pick<DrawnDiagram, 'accTitle' | 'smallestLabel'>): SourceMistake | undefined {
  if (smallestLabel >= smallestText) return undefined
  const size = (Math.floor(smallestLabel * 10) / 10).toFixed(1)
  return {
    line: 1,
    message: `the labels of « ${accTitle} » are ${size} px small on the slide; ${smallestText} px is the least`,
    hint: 'Use fewer or shorter labels, turn the diagram (LR, TB), or divide it over two slides.',
  }
}

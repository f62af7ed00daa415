import { easyText, smallestText } from '../kit/slide-size.ts'
import type { DrawnDiagram } from './draw.ts'
import type { SourceMistake } from './source-mistake.ts'

/** What is told of a diagram whose smallest label, in px of the slide, is hard to read. It is shown all the same. */
export function hardToRead({
  accTitle,
  smallestLabel,
}: Pick<DrawnDiagram, 'accTitle' | 'smallestLabel'>): SourceMistake | undefined {
  if (smallestLabel >= easyText) return undefined
  const size = (Math.floor(smallestLabel * 10) / 10).toFixed(1)
  const [last, least] =
    smallestLabel < smallestText
      ? ['too small beyond the first rows', smallestText]
      : ['small for the last row', easyText]
  return {
    line: 1,
    message: `the labels of « ${accTitle} » are ${size} px on the slide, ${last}: ${least} px are read there`,
    hint: 'Use fewer or shorter labels, turn the diagram (LR, TB), or divide it over two slides.',
    quiet: true,
  }
}

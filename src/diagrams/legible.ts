import { easyText, smallestText } from '../kit/slide-size.ts'
import type { DrawnDiagram } from './draw.ts'
import type { SourceMistake } from './source-mistake.ts'

/** What is told of a diagram whose smallest label, in px of the slide, is hard to read, or lies on something. It is shown all the same. */
export function hardToRead({
  accTitle,
  smallestLabel,
  flaws,
}: Pick<DrawnDiagram, 'accTitle' | 'smallestLabel' | 'flaws'>): SourceMistake | undefined {
  if (smallestLabel >= easyText) return flaws[0] === undefined ? undefined : badlyPlaced(accTitle, flaws[0])
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

function badlyPlaced(accTitle: string, flaw: string): SourceMistake {
  const hint = 'Shorten the words, turn the diagram (LR, TB), or take a line out.'
  return { line: 1, message: `in « ${accTitle} », ${flaw}`, hint, quiet: true }
}

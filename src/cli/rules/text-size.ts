import { smallestText } from '../../kit/slide-size.ts'
import { type PictureRule, quote, type Sighting } from '../picture/picture-rule.ts'
import type { Scene } from '../picture/scene.ts'

/** Text that the last row cannot read. */
export const textSize: PictureRule = {
  name: 'text-size',
  group: 'image',
  finds: `text under ${smallestText} px on the slide of 1280 × 720`,
  look: ({ scene }) => findSmallText(scene),
}

/** The same on a measured scene. */
export function findSmallText({ texts }: Scene): Sighting[] {
  return texts
    .filter(({ fontSize, ofDiagram }) => !ofDiagram && fontSize < smallestText - 0.05)
    .map(({ words, fontSize }) => ({
      words,
      message: `${quote(words)} is ${fontSize.toFixed(1)} px high, ${smallestText} px is the least`,
      hint: 'Show less, so that it can be larger.',
    }))
}

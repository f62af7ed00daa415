import { type PictureRule, quote, type Sighting } from '../picture/picture-rule.ts'
import { type Box, lettersOf, type Scene, type SceneText } from '../picture/scene.ts'

/** Text over other text. */
export const overlap: PictureRule = {
  name: 'overlap',
  group: 'image',
  finds: 'text over text',
  look: ({ scene }) => findOverlaps(scene),
}

/** The same on a measured scene. Lines of one paragraph may touch: that is a matter of its line height. */
export function findOverlaps({ texts }: Scene): Sighting[] {
  return texts.flatMap((text, index) =>
    texts
      .slice(index + 1)
      .filter((other) => other.block !== text.block && !isDrawnAgain(text, other) && touch(text, other))
      .map((other) => ({
        words: text.words,
        message: `${quote(text.words)} and ${quote(other.words)} overlap`,
        hint: 'Shorten one, or move it.',
      })),
  )
}

/** A node that takes another role is drawn again over itself. */
function isDrawnAgain(a: SceneText, b: SceneText): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < 1
  return (
    a.words === b.words &&
    a.boxes.length === b.boxes.length &&
    a.boxes.every(({ left, top }, index) => {
      const other = b.boxes[index]
      return other !== undefined && near(left, other.left) && near(top, other.top)
    })
  )
}

/** Ascenders and descenders may cross a neighbour's. */
function touch(a: SceneText, b: SceneText): boolean {
  const letters = ({ boxes }: SceneText) => boxes.map((box) => lettersOf(box, 0.25))
  return letters(a).some((first) => letters(b).some((second) => shareLetters(first, second)))
}

/** More than a touch: two pixels each way. */
function shareLetters(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 2 && height > 2
}

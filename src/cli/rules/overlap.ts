import { type PictureRule, quote, type Sighting } from '../picture/picture-rule.ts'
import type { Box, Scene, SceneText } from '../picture/scene.ts'

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
      .filter((other) => other.block !== text.block && touch(text, other))
      .map((other) => ({
        words: text.words,
        message: `${quote(text.words)} and ${quote(other.words)} overlap`,
        hint: 'Shorten one, or move it.',
      })),
  )
}

function touch(a: SceneText, b: SceneText): boolean {
  return a.boxes.some((first) => b.boxes.some((second) => shareLetters(core(first), core(second))))
}

/** The part of a line that letters fill: ascenders and descenders may cross a neighbour's. */
function core({ left, top, right, bottom }: Box): Box {
  const height = bottom - top
  return { left, top: top + height * 0.25, right, bottom: bottom - height * 0.25 }
}

/** More than a touch: two pixels each way. */
function shareLetters(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 2 && height > 2
}

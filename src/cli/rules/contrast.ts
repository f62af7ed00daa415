import { contrastRatio, luminance } from '../../kit/contrast.ts'
import { type PictureRule, quote, type Sighting } from '../picture/picture-rule.ts'
import type { Pixels } from '../picture/pixels.ts'
import type { Color, Scene, SceneText } from '../picture/scene.ts'

/** Text that does not stand out from the pixels behind it, pictures included (WCAG 2.2, 1.4.3). */
export const contrast: PictureRule = {
  name: 'contrast',
  group: 'image',
  finds: 'text under 4.5:1 against the pixels behind it, or 3:1 from 24 px on',
  async look({ scene, background, firstSize }) {
    if (!firstSize && !scene.followsWindow) return []
    return findPaleText(scene, await background())
  },
}

/** The same on a measured scene and the picture of its window without words. */
export function findPaleText(scene: Scene, background: Pixels): Sighting[] {
  return scene.texts.flatMap((text) => {
    const ratio = ratioOf(text, colorsBehind(text, scene, background))
    const least = isLarge(text) ? 3 : 4.5
    if (ratio === undefined || ratio >= least - 0.01) return []
    return {
      words: text.words,
      message: `${quote(text.words)} has a contrast of ${ratio.toFixed(1)}:1, ${least}:1 is the least`,
      hint: 'Use a stronger colour, or a calmer background: a projector takes more contrast away.',
    }
  })
}

/** Part of the pixels behind a text that may be too close to its colour. */
const tolerated = 0.25

/** WCAG's large text: 24 px, or bold from 18.66 px. */
function isLarge({ fontSize, bold }: SceneText): boolean {
  return fontSize >= 24 || (bold && fontSize >= 18.66)
}

/** The colours at every second pixel of each row behind a text, as 0xRRGGBB, each with its number of pixels: there are few. */
function colorsBehind(
  { boxes }: SceneText,
  { left, top, scale }: Scene,
  { width, height, data }: Pixels,
): Map<number, number> {
  const counts = new Map<number, number>()
  const toWindow = (value: number, start: number) => Math.round(start + value * scale)
  for (const box of boxes) {
    const margin = (box.bottom - box.top) * 0.1
    for (let y = toWindow(box.top + margin, top); y <= toWindow(box.bottom - margin, top); y++) {
      for (let x = toWindow(box.left, left); x <= toWindow(box.right, left); x += 2) {
        if (x < 0 || y < 0 || x >= width || y >= height) continue
        const at = (y * width + x) * 3
        const color = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
        counts.set(color, (counts.get(color) ?? 0) + 1)
      }
    }
  }
  return counts
}

/** A text's contrast where it is weakest; undefined if it is nowhere in the picture. */
function ratioOf({ color }: SceneText, behind: ReadonlyMap<number, number>): number | undefined {
  const parts = [...behind]
    .map(([value, pixels]) => {
      const below = [value >> 16, (value >> 8) & 0xff, value & 0xff] as const
      return { pixels, ratio: contrastRatio(luminance(blend(color, below)), luminance(below)) }
    })
    .sort((a, b) => a.ratio - b.ratio)
  // A line that crosses a label, or strikes it out, takes a few pixels from it, not its reading.
  let unread = Math.floor(parts.reduce((sum, { pixels }) => sum + pixels, 0) * tolerated)
  for (const { pixels, ratio } of parts) {
    if (unread < pixels) return ratio
    unread -= pixels
  }
  return undefined
}

/** A colour over what is below it. */
function blend([red, green, blue, cover]: Color, behind: readonly [number, number, number]): number[] {
  return [red, green, blue].map((part, index) => (behind[index] ?? 0) * (1 - cover) + part * cover)
}

import { type PictureRule, quote, type Sighting } from '../picture/picture-rule.ts'
import type { Pixels } from '../picture/pixels.ts'
import type { Box, Scene, SceneText } from '../picture/scene.ts'

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
    const ratios = text.boxes.flatMap((box) => ratiosIn(box, text, scene, background)).sort((a, b) => a - b)
    // A line that crosses a label, or strikes it out, takes a few pixels from it, not its reading.
    const ratio = ratios[Math.floor(ratios.length * tolerated)]
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

/** The contrast at every second pixel of each row of a line. */
function ratiosIn(box: Box, { color }: SceneText, scene: Scene, { width, height, data }: Pixels): number[] {
  const ratios: number[] = []
  const toWindow = (value: number, start: number) => Math.round(start + value * scale)
  const { left, top, scale } = scene
  const opaque = color[3] === 1 ? luminance(color) : undefined
  const margin = (box.bottom - box.top) * 0.1
  for (let y = toWindow(box.top + margin, top); y <= toWindow(box.bottom - margin, top); y++) {
    for (let x = toWindow(box.left, left); x <= toWindow(box.right, left); x += 2) {
      if (x < 0 || y < 0 || x >= width || y >= height) continue
      const at = (y * width + x) * 3
      const behind = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0] as const
      ratios.push(contrastRatio(opaque ?? luminance(blend(color, behind)), luminance(behind)))
    }
  }
  return ratios
}

function blend(
  [red, green, blue, cover]: SceneText['color'],
  behind: readonly [number, number, number],
): [number, number, number] {
  const over = (part: number, below: number) => below + (part - below) * cover
  return [over(red, behind[0]), over(green, behind[1]), over(blue, behind[2])]
}

function contrastRatio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Relative luminance of sRGB, from 0 to 1, as WCAG defines it. */
export function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  return ofWhole[part] ?? linearOf(part)
}

function linearOf(part: number): number {
  const value = part / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** A picture asks for the same 256 values a million times. */
const ofWhole: readonly number[] = Array.from({ length: 256 }, (_, part) => linearOf(part))

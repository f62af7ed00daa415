import type { Page } from 'playwright-core'
import { type MotionOnPage, stopMotion } from '../picture/motion/motion.ts'
import type { MotionRule } from '../picture/picture-rule.ts'
import { openCamera, type Pixels } from '../picture/pixels.ts'
import { luminance } from './contrast.ts'

/** What moves and flashes (WCAG 2.2, 2.3.1). It is stopped and moved on by hand, so that nothing depends on how fast this machine is. */
export const flashes: MotionRule = {
  name: 'flashes',
  group: 'image',
  finds: 'more than three flashes in a second (CSS and SVG animations, GIF, APNG, animated WebP)',
  async watch({ page }, slide, step) {
    const motion = await stopMotion(page, slide, step)
    if (!motion) return []
    const most = countFlashes(await film(page, motion))
    await motion.putBack()
    if (most <= 3) return []
    return [
      {
        ...(motion.words === undefined ? {} : { words: motion.words }),
        message: `this slide flashes ${most} times in a second, three is the most that is safe for everybody`,
        hint: 'Slow the animation down, or let it fade once.',
      },
    ]
  },
}

/** How bright each cell of the picture is, at a time in milliseconds. */
export interface Frame {
  readonly time: number
  readonly cells: readonly number[]
}

/** Nothing if nothing moves. */
async function film(page: Page, motion: MotionOnPage): Promise<Frame[]> {
  if (motion.times.length === 0) return []
  const camera = await openCamera(page)
  const frames: Frame[] = []
  for (const time of motion.times) {
    await motion.moveTo(time)
    frames.push({ time, cells: cellsOf(await camera()) })
  }
  return frames
}

/** Cells of the picture, each about a hundredth of the view at a reading distance. */
const columns = 32
const rows = 18

/** A quarter of ten degrees of view: 341 × 256 px of 1024 × 768, by WCAG's measure. */
const unsafeCells = columns * rows * ((341 * 256) / (1024 * 768)) * 0.25

/**
 * The most flashes that a large enough part of the picture makes within one second; a flash is a pair of opposite changes.
 * @param frames in the order of time.
 */
export function countFlashes(frames: readonly Frame[]): number {
  const perSecond = frames.map((first, index) => {
    const after = frames.findIndex(({ time }) => time > first.time + 1000)
    return flashesWithin(frames.slice(index, after === -1 ? undefined : after))
  })
  return Math.max(0, ...perSecond)
}

function flashesWithin(frames: readonly Frame[]): number {
  const counts = Array.from({ length: columns * rows }, (_, cell) =>
    Math.floor(changes(frames.map(({ cells }) => cells[cell] ?? 0)) / 2),
  ).sort((a, b) => b - a)
  return counts[Math.floor(unsafeCells)] ?? 0
}

/** Opposite changes by a tenth of the whole range, the darker side below 0.8. */
function changes(history: readonly number[]): number {
  let count = 0
  let direction = 0
  let extreme = history[0] ?? 0
  for (const value of history) {
    const difference = value - extreme
    if (direction !== 0 && Math.sign(difference) === direction) extreme = value
    else if (Math.abs(difference) >= 0.1 && Math.min(value, extreme) < 0.8) {
      count++
      direction = Math.sign(difference)
      extreme = value
    }
  }
  return count
}

/** The cells of a picture, row by row. */
export function cellsOf(picture: Pixels): number[] {
  return Array.from({ length: columns * rows }, (_, cell) => cellLuminance(picture, cell))
}

/** The mean of some pixels of a cell. */
function cellLuminance({ width, height, data }: Pixels, cell: number): number {
  const left = Math.floor(((cell % columns) * width) / columns)
  const top = Math.floor((Math.floor(cell / columns) * height) / rows)
  let sum = 0
  let count = 0
  for (let y = top; y < top + height / rows - 1; y += 8) {
    for (let x = left; x < left + width / columns - 1; x += 8) {
      const at = (y * width + x) * 3
      sum += luminance([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0])
      count++
    }
  }
  return count === 0 ? 0 : sum / count
}

import type { MotionRule } from '../picture/picture-rule.ts'
import { openCamera, type Pixels } from '../picture/pixels.ts'
import { luminance } from './contrast.ts'

/** Animations that flash (WCAG 2.2, 2.3.1). They are stopped and moved on by hand, so that nothing depends on how fast this machine is. */
export const flashes: MotionRule = {
  name: 'flashes',
  group: 'image',
  finds: 'more than three flashes in a second (CSS animations and transitions)',
  async watch({ page }, slide, step) {
    const lasts = await page.evaluate(stopAnimations, { slide, step })
    if (lasts === 0) return []
    const camera = await openCamera(page)
    const frames: Pixels[] = []
    for (let time = 0; time <= lasts; time += frameMilliseconds) {
      await page.evaluate(moveAnimations, time)
      frames.push(await camera())
    }
    const most = countFlashes(frames)
    if (most <= 3) return []
    return [
      {
        message: `this slide flashes ${most} times in a second, three is the most that is safe for everybody`,
        hint: 'Slow the animation down, or let it fade once.',
      },
    ]
  },
}

const frameMilliseconds = 50

/** Stops what moves on the slide at this step. @returns for how many milliseconds it is worth watching: two seconds at most. */
function stopAnimations({ slide, step }: { slide: string; step: number }): number {
  const section = document.getElementById(slide)
  if (!section) throw new Error(`slide ${slide} is not in the page`)
  window.Reveal.slide(window.Reveal.getIndices(section).h, 0, step)
  const repeating = document.getAnimations().filter((animation) => {
    const effect = animation.effect as KeyframeEffect | null
    return effect?.target && section.contains(effect.target) && !(animation instanceof CSSTransition)
  })
  for (const animation of document.getAnimations()) animation.pause()
  const ends = repeating.map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0))
  return Math.min(2000, Math.max(0, ...ends))
}

function moveAnimations(time: number): void {
  for (const animation of document.getAnimations()) animation.currentTime = time
}

/** Cells of the picture, each about a hundredth of the view at a reading distance. */
const columns = 32
const rows = 18

/** A quarter of ten degrees of view: 341 × 256 px of 1024 × 768, by WCAG's measure. */
const unsafeCells = columns * rows * ((341 * 256) / (1024 * 768)) * 0.25

/** The most flashes that a large enough part of the picture makes within one second; a flash is a pair of opposite changes. */
export function countFlashes(frames: readonly Pixels[]): number {
  const histories = Array.from({ length: columns * rows }, (_, cell) =>
    frames.map((frame) => cellLuminance(frame, cell)),
  )
  const perSecond = 1000 / frameMilliseconds
  let most = 0
  for (let start = 0; start < Math.max(1, frames.length - perSecond + 1); start++) {
    const counts = histories
      .map((history) => Math.floor(changes(history.slice(start, start + perSecond + 1)) / 2))
      .sort((a, b) => b - a)
    most = Math.max(most, counts[Math.floor(unsafeCells)] ?? 0)
  }
  return most
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

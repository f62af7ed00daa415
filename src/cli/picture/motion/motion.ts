import type { JSHandle, Page } from 'playwright-core'
import { stopAnimations } from './stop-animations.ts'
import { stopPictures } from './stop-pictures.ts'
import { unfoldDrawings } from './unfold-drawings.ts'

/** Something on a slide that would move by itself, stopped. */
export interface Motion {
  /** The milliseconds from its beginning at which it is worth looking at; none if nothing moves. */
  readonly times: readonly number[]
  /** What it says that it shows, if that is known. */
  readonly words?: string
  moveTo(time: number): void | Promise<void>
  /** The slide is as it was. */
  putBack(): void
}

/** Goes to a step of a slide and stops what moves there, if anything does; `moveTo` then moves it, and returns when that can be seen. */
export async function stopMotion(page: Page, slide: string, step: number): Promise<MotionOnPage | undefined> {
  if (!(await page.evaluate(goTo, { slide, step }))) return undefined
  // Drawings first: what moves in them is stopped with the rest.
  const parts: JSHandle<Motion>[] = []
  for (const stop of [unfoldDrawings, stopAnimations, stopPictures])
    parts.push(await page.evaluateHandle(stop, slide))
  const inEach = async <Result>(work: (part: JSHandle<Motion>) => Promise<Result>): Promise<Result[]> =>
    Promise.all(parts.map(work))
  const found = await inEach((part) => part.evaluate(({ times, words }) => ({ times, words })))
  const moving = found.filter(({ times }) => times.length > 0)
  const words = moving.length === 1 ? moving[0]?.words : undefined
  return {
    times: [...new Set(moving.flatMap(({ times }) => times))].sort((a, b) => a - b),
    ...(words === undefined ? {} : { words }),
    async moveTo(time) {
      await inEach((part) => part.evaluate((motion, time) => motion.moveTo(time), time))
    },
    async putBack() {
      await inEach((part) => part.evaluate((motion) => motion.putBack()))
      await inEach((part) => part.dispose())
    },
  }
}

export interface MotionOnPage extends Pick<Motion, 'times' | 'words'> {
  moveTo(time: number): Promise<void>
  putBack(): Promise<void>
}

/** Runs in the page. @returns whether the slide holds anything that may move: most hold nothing, and need no further questions. */
function goTo({ slide, step }: { slide: string; step: number }): boolean {
  const section = document.getElementById(slide)
  if (!section) throw new Error(`slide ${slide} is not in the page`)
  window.Reveal.slide(window.Reveal.getIndices(section).h, 0, step)
  if (document.getAnimations().some((animation) => !(animation instanceof CSSTransition))) return true
  const mayMove = 'img, image, [style*="url("], animate, animateMotion, animateTransform, set'
  return section.querySelector(mayMove) !== null
}

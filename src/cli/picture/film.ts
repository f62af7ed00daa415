import type { Page } from 'playwright-core'
import sharp, { type Sharp } from 'sharp'
import { luminance } from '../../kit/contrast.ts'
import { slideSize } from '../../kit/slide-size.ts'
import { columns, countFlashes, type Frame, rows } from './count-flashes.ts'
import type { Scene } from './scene.ts'

/** Something that moves: how often it flashes in one second at most, and what it says that it shows, if that is known. */
export interface Film {
  readonly flashes: number
  readonly words?: string
}

/** Small, as its cells are large: a picture of all pixels takes ten times as long. */
const clip = { x: 0, y: 0, ...slideSize, scale: 0.125 }

/** Animations of CSS and of inline SVG on the slide in view. They are moved on by hand, so that nothing depends on how fast this machine is. */
export async function filmSlide(page: Page, slide: string): Promise<Film> {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const lasts = await page.evaluate(beginAnew, slide)
  const session = await page.context().newCDPSession(page)
  const frames: Frame[] = []
  for (let time = 0; lasts > 0 && time <= lasts; time += 50) {
    await page.evaluate(moveTo, { slide, time })
    const { data } = await session.send('Page.captureScreenshot', { optimizeForSpeed: true, clip })
    const [cells = []] = await cellsOf(sharp(Buffer.from(data, 'base64')))
    frames.push({ time, cells })
  }
  await session.detach()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return { flashes: countFlashes(frames) }
}

/** The pictures of a slide that move, each from its own frames. */
export async function filmPictures(page: Page, { objects }: Scene): Promise<Film[]> {
  const films: Film[] = []
  for (const { source, words, box } of objects.filter((object) => movingPicture.test(object.source))) {
    const bytes = await page.evaluate(readBytes, source)
    const picture = sharp(Uint8Array.from(bytes), { animated: true })
    const { delay } = await picture.metadata().catch(() => ({ delay: undefined }))
    if (!delay) continue // it stands still, or cannot be read, which other rules tell
    const part = ((box.right - box.left) * (box.bottom - box.top)) / (slideSize.width * slideSize.height)
    films.push({ words, flashes: countFlashes(unrolled(await cellsOf(picture), delay), part) })
  }
  return films
}

const movingPicture = /^data:image\/(?:gif|webp)|\.(?:gif|webp)$/i

/** One round, and what is seen of the next ones within a second. Browsers show frames that are to be shorter than 11 ms for a tenth of a second. */
function unrolled(round: readonly number[][], delays: readonly number[]): Frame[] {
  const lasts = delays.map((delay) => (delay < 11 ? 100 : delay))
  const end = lasts.reduce((sum, milliseconds) => sum + milliseconds, 1000)
  const frames: Frame[] = []
  for (let time = 0; time <= end; time += lasts[(frames.length - 1) % lasts.length] ?? end)
    frames.push({ time, cells: round[frames.length % round.length] ?? [] })
  return frames
}

/** How bright the cells of a picture are, frame by frame. */
async function cellsOf(picture: Sharp): Promise<number[][]> {
  const small = picture.resize(columns, rows, { fit: 'fill' }).flatten().toColourspace('srgb').raw()
  const bytes = await small.toBuffer()
  const frame = columns * rows
  return Array.from({ length: bytes.length / 3 / frame }, (_, index) =>
    Array.from({ length: frame }, (_, cell) => luminance(bytes.subarray((index * frame + cell) * 3))),
  )
}

/** Runs in the page: begins the slide's animations anew, its words shown. @returns how long they are worth looking at, in milliseconds. */
function beginAnew(slide: string): number {
  const section = document.getElementById(slide)
  if (!section) throw new Error(`slide ${slide} is not in the page`)
  section.classList.remove('check-without-words')
  const { display } = section.style
  section.style.display = 'none'
  section.getBoundingClientRect() // only what is seen to go begins anew
  section.style.display = display
  if (section.querySelector('animate, animateMotion, animateTransform, set')) return 2000
  const animations = section.getAnimations({ subtree: true }).filter((one) => !(one instanceof CSSTransition))
  // One that has ended is found no more, and a busy machine is slow to look.
  for (const animation of animations) animation.pause()
  const ends = animations.map(({ effect }) => {
    const { endTime = 0, delay = 0, duration = 0 } = effect?.getComputedTiming() ?? {}
    // What goes on for ever has shown all of its seconds by then: it may turn back at the end of a round.
    return endTime === Number.POSITIVE_INFINITY ? delay + 2 * Number(duration) + 1000 : Number(endTime)
  })
  return Math.min(2000, Math.max(0, ...ends))
}

/** Runs in the page. */
function moveTo({ slide, time }: { slide: string; time: number }): void {
  const section = document.getElementById(slide)
  for (const animation of section?.getAnimations({ subtree: true }) ?? []) {
    animation.pause()
    animation.currentTime = time
  }
  for (const svg of section?.querySelectorAll<SVGSVGElement>('svg:not(svg svg)') ?? []) {
    svg.pauseAnimations()
    svg.setCurrentTime(time / 1000)
  }
}

/** Runs in the page. */
async function readBytes(address: string): Promise<number[]> {
  return [...new Uint8Array(await (await fetch(address)).arrayBuffer())]
}

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { type Place, placeOf, useDeck } from './deck.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)

/** Every place of the talk in order: each slide before its first step, then at each of its steps. */
const places = slides.flatMap(({ id, steps }): Place[] =>
  steps === 0
    ? [{ id, step: undefined }]
    : [{ id, step: -1 }, ...Array.from({ length: steps }, (_, step) => ({ id, step }))],
)

const deck = useDeck()

describe('the whole talk', () => {
  test('goes forward through every slide and step, and back again, without a word on the console', async () => {
    const { page, complaints } = await deck.open()
    const forward = [await placeOf(page)]
    for (let move = 1; move < places.length; move++) {
      await page.keyboard.press('ArrowRight')
      forward.push(await placeOf(page))
    }
    expect(forward).toEqual(places)

    await page.keyboard.press('ArrowRight')
    expect(await placeOf(page), 'stays on the last step').toEqual(places.at(-1))

    const backward = [await placeOf(page)]
    for (let move = 1; move < places.length; move++) {
      await page.keyboard.press('ArrowLeft')
      backward.push(await placeOf(page))
    }
    expect(backward.reverse()).toEqual(places)
    expect(complaints).toEqual([])
  })

  test('keeps everything inside 1280×720 at every step, every label readable', async () => {
    const { page } = await deck.open('', { reducedMotion: 'reduce' })
    const faults: string[] = []
    for (const { id, step } of places) {
      faults.push(...(await page.evaluate(findFaults, { id, step: step ?? -1 })))
    }
    expect(faults).toEqual([])
  })

  test('has every diagram drawn, inside its slide, with no Mermaid in the page', async () => {
    const { page } = await deck.open()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    const diagrams = slides.flatMap((slide) => slide.diagrams.map(({ id }) => ({ id, slide: slide.id })))
    expect(diagrams.length).toBeGreaterThan(6)
    for (const { id, slide } of diagrams) {
      const box = await page.evaluate(
        ({ id, slide }) => {
          window.Reveal.slide(window.Reveal.getIndices(document.getElementById(slide) ?? undefined).h)
          const svg = document.querySelector(`[data-diagram="${id}"] > svg`)
          const { left, top, right, bottom, width } = svg?.getBoundingClientRect() ?? new DOMRect()
          return { inside: left >= 0 && top >= 0 && right <= 1280 && bottom <= 720, width }
        },
        { id, slide },
      )
      expect(box, id).toMatchObject({ inside: true })
      expect(box.width, id).toBeGreaterThan(600)
    }
    expect(requests.filter((url) => /mermaid/i.test(url))).toEqual([])
  })

  test('carries the script as notes, divided by step', async () => {
    const { page } = await deck.open()
    const passages = await page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('.slides > section')].map((slide) => [
          slide.id,
          [...slide.querySelectorAll('aside.notes > [data-step]')].map(
            (passage) => passage.textContent.trim().length,
          ),
        ]),
      ),
    )
    for (const { id, notes, steps } of slides) {
      if (notes.length === 0) continue
      expect(passages[id], id).toHaveLength(steps + 1)
    }
    const spoken = talk.chapters.filter(({ backup }) => !backup).flatMap((chapter) => chapter.slides)
    for (const { id } of spoken) expect(Math.max(...(passages[id] ?? [])), id).toBeGreaterThan(0)
  })
})

/** Goes to a step and lists what sticks out of the slide, is cut off, or is too small to read. Runs in the page. */
function findFaults({ id, step }: { id: string; step: number }): string[] {
  const slide = document.getElementById(id)
  if (!slide) return [`${id}: not in the page`]
  window.Reveal.slide(window.Reveal.getIndices(slide).h, 0, step)
  const place = `${id}/${step}`
  const faults: string[] = []
  const frame = slide.querySelector<HTMLElement>('.frame')
  if (!frame) return [`${place}: no frame`]
  if (frame.scrollWidth > 1280 || frame.scrollHeight > 720)
    faults.push(`${place}: ${frame.scrollWidth}×${frame.scrollHeight}`)
  for (const element of frame.querySelectorAll<HTMLElement>('*')) {
    if (element.closest('.hidden, .scene, title, desc, .step, defs, marker') || element.closest('svg svg'))
      continue
    const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    if (!ownText) continue
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const words = `${place}: « ${element.textContent?.trim().slice(0, 30)} »`
    if (left < 0 || top < 0 || right > 1280.5 || bottom > 720.5) faults.push(`${words} sticks out`)
    const matrix = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * matrix
    if (size < 15.95) faults.push(`${words} is ${size.toFixed(1)} px small`)
  }
  for (const body of frame.querySelectorAll<HTMLElement>('.body, .body > pre, .body > table, .half')) {
    if (body.scrollWidth > body.clientWidth + 1)
      faults.push(`${place}: ${body.className || body.tagName} is cut off at the right`)
    if (body.scrollHeight > body.clientHeight + 1)
      faults.push(`${place}: ${body.className || body.tagName} is cut off at the bottom`)
  }
  return faults
}

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { openCamera, type Place, placeOf, useDeck, withoutWorker } from './deck.ts'
import { findFaults } from './find-faults.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)

/** Every place of the talk in order: each slide before its first step, then at each of its steps. */
const places = slides.flatMap(({ id, steps }): Place[] =>
  steps === 0
    ? [{ id, step: undefined }]
    : [{ id, step: -1 }, ...Array.from({ length: steps }, (_, step) => ({ id, step }))],
)

const deck = useDeck(withoutWorker)

describe('the whole talk', () => {
  test('goes forward through every slide and step, and back again, without a word on the console', async () => {
    const { page, complaints } = await deck.open('', { serviceWorkers: 'allow' })
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

  test.each([
    [1280, 720],
    [1024, 768],
    [2560, 1080],
    [390, 844],
  ])(
    'keeps everything inside the slide at every step, every label readable, in a window of %i × %i',
    async (width, height) => {
      const { page } = await deck.open('', { reducedMotion: 'reduce', viewport: { width, height } })
      const faults: string[] = []
      for (const { id, step } of places) {
        faults.push(...(await page.evaluate(findFaults, { id, step: step ?? -1 })))
      }
      expect(faults).toEqual([])
    },
  )

  test('stands still with reduced motion: two pictures of any step, a tenth of a second apart, are the same', async () => {
    const movingAmong = async (places: readonly Place[]) => {
      const { page } = await deck.open('', {
        reducedMotion: 'reduce',
        viewport: { width: 640, height: 360 },
      })
      const camera = await openCamera(page)
      const moving: string[] = []
      for (const { id, step } of places) {
        await page.evaluate(
          async ([slide, index]) => {
            window.Reveal.slide(
              window.Reveal.getIndices(document.getElementById(slide) ?? undefined).h,
              0,
              index,
            )
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
          },
          [id, step ?? -1] as const,
        )
        // Its controls come with its code, which the slide before has asked for.
        for (const figure of await page.locator('section.present [data-figure]').all())
          await figure.locator('.figure-controls').waitFor()
        const before = await camera()
        await page.waitForTimeout(100)
        if (before !== (await camera())) moving.push(`${id}/${step}`)
      }
      return moving
    }
    // Their tenths of a second pass together.
    const size = Math.ceil(places.length / 4)
    const parts = [0, 1, 2, 3].map((part) => places.slice(part * size, (part + 1) * size))
    expect((await Promise.all(parts.map(movingAmong))).flat()).toEqual([])
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

  test('brings the script as notes, divided by step, to the speaker alone', async () => {
    const { page } = await deck.open()
    expect(await page.content()).not.toContain('<aside class="notes"')
    await page.goto(new URL('presentateur.html', page.url()).href)
    const passages = await page.evaluate(() =>
      Object.fromEntries(
        [...(document.querySelector('template')?.content.querySelectorAll('section') ?? [])].map((slide) => [
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

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/reading/talk-files.ts'
import { layouts } from '../../src/talk/layouts.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { soak } from '../soak.ts'
import { arrive } from './arrive.ts'
import { builtSite } from './built-site.ts'
import { allHere, bringAllSlides, focusIsBack, openCamera, openContext, withoutWorker } from './deck.ts'
import { findFaults } from './find-faults.ts'
import { until } from './until.ts'

const fixture = join(import.meta.dirname, '../fixtures/layouts')
const { talk } = readTalk(await readTalkFiles(fixture))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)
const small = { x: 0, y: 0, width: 1280, height: 720, scale: 0.25 }

/** What would be empty without a word about it; soaking, all. */
const drawn = ['plein-cadre', 'diagramme', 'figure']

let url: string
/** One page for all tests of a theme. */
let page: Page
let shown: string | undefined

beforeAll(async () => {
  url = (await builtSite('layouts')).url
  page = (await openContext(withoutWorker)).page
})
afterAll(() => page.context().close())

async function open(theme: string): Promise<void> {
  if (shown === theme) return
  await page.goto(`${url}?theme=${theme}`)
  await until(page, allHere)
  shown = theme
}

test('the fixture has a slide of every layout', () => {
  expect([...new Set(slides.map(({ layout }) => layout))].sort()).toEqual([...layouts].sort())
})

describe.each(soak ? ['sombre', 'clair'] : ['sombre'])(
  'theme %s, with all that talk.yaml and the photos can say',
  (theme) => {
    test('every layout keeps its words inside and readable, and none over another', async () => {
      await open(theme)
      const camera = await openCamera(page)
      const faults: string[] = []
      for (const { id, steps, layout } of slides) {
        faults.push(...(await page.evaluate(findFaults, [{ id, step: steps - 1 }])))
        faults.push(...(await page.evaluate(findOverlaps, id)))
        if (!soak && !drawn.includes(layout)) continue
        const { entropy } = await sharp(Buffer.from(await camera(small), 'base64')).stats()
        if (entropy < 0.05) faults.push(`${id}: an empty picture`)
      }
      expect(faults).toEqual([])
    })
  },
)

test('a picture of 2400 × 1200 fits the free space of every layout, in its ratio, and fills a slide of its own; titles stand at the same place in every layout that has them on top; the speaker’s photos stand in for the drawings, converted to less than 300 kB', async () => {
  await open('sombre')
  await bringAllSlides(page)
  const faults = await page.evaluate(async () => {
    const faults: string[] = []
    for (const image of document.querySelectorAll<HTMLImageElement>('.slides .image img:not(.vector)')) {
      await image.decode()
      const { id = '', dataset } = image.closest('section') ?? {}
      window.Reveal.slide(window.Reveal.getIndices(document.getElementById(id) ?? undefined).h)
      const frame = image.closest('.frame')?.getBoundingClientRect() ?? new DOMRect()
      const box = image.getBoundingClientRect()
      const full = dataset?.layout === 'plein-cadre'
      const { objectFit } = getComputedStyle(image)
      if (full ? box.width !== frame.width || box.height !== frame.height : objectFit !== 'contain')
        faults.push(`${id}: ${box.width} × ${box.height}, ${objectFit}`)
      if (box.bottom > frame.bottom + 0.5 || box.top < frame.top - 0.5 || box.height < 100)
        faults.push(`${id}: from ${box.top} to ${box.bottom}`)
    }
    return faults
  })
  expect(faults).toEqual([])

  const tops = [
    'l-points',
    'l-entreprise',
    'l-sommaire',
    'l-diagramme',
    'l-figure',
    'l-code',
    'l-deux',
    'l-table',
  ]
  const places = await Promise.all(tops.map((id) => titlePlace(id)))
  expect(new Set(places)).toEqual(new Set([places[0]]))

  const images = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('img.photo')].map((image) => ({
      slide: image.closest('section')?.id,
      source: image.src,
      width: Number(image.getAttribute('width')),
      height: Number(image.getAttribute('height')),
    })),
  )
  const pictures = await Promise.all(
    images.map(async ({ source, ...image }) => {
      const blob = await (await fetch(source)).blob()
      return { ...image, type: blob.type, bytes: blob.size }
    }),
  )
  expect(pictures.map(({ slide }) => slide)).toEqual([
    'l-ouverture',
    'l-ouverture',
    'l-ouverture',
    'l-plein-cadre',
    'l-orateur',
    'l-entreprise',
  ])
  for (const { type, bytes } of pictures) {
    expect(type).toBe('image/webp')
    expect(bytes).toBeLessThan(300_000)
  }
  const largest = pictures.find(({ slide }) => slide === 'l-plein-cadre')
  expect(largest).toMatchObject({ width: 2133, height: 1600 })
  expect(pictures.find(({ slide }) => slide === 'l-orateur')).toMatchObject({ width: 1000, height: 750 })
  await page.keyboard.press('Escape')
  await focusIsBack(page)
})

test('a video starts when its slide is shown, and stops when it is left', async () => {
  await open('sombre')
  await page.evaluate(arrive, { id: 'i-video', step: -1 })
  const isPlaying = () => {
    const video = document.querySelector<HTMLVideoElement>('#i-video video')
    return video !== null && !video.paused && video.currentTime > 0
  }
  await until(page, isPlaying)
  const video = await page.evaluateHandle(() => document.querySelector<HTMLVideoElement>('#i-video video'))
  expect(await video.evaluate((video) => video?.src)).toMatch(/\/assets\/clip-[\w-]+\.webm$/)
  expect(await video.evaluate((video) => video?.poster)).not.toBe('')
  await page.keyboard.press('Home')
  await expect.poll(() => video.evaluate((video) => video?.paused)).toBe(true)
})

function titlePlace(id: string): Promise<string> {
  return page.evaluate((slide) => {
    window.Reveal.slide(window.Reveal.getIndices(document.getElementById(slide) ?? undefined).h)
    const title = document.querySelector<HTMLElement>(`#${slide} .frame > .title`)
    const { left, top, height } = title?.getBoundingClientRect() ?? new DOMRect()
    return [left, top, height].join(' ')
  }, id)
}

/** Pairs of paragraphs, titles, links and captions that lie over each other. Runs in the page, on the slide that is shown. */
function findOverlaps(id: string): string[] {
  const parts = [
    ...document.querySelectorAll<HTMLElement>(
      `#${id} .frame :is(.title, p, li, figcaption, td, .qr svg, .portrait, .logo, pre, .image:not([data-layout="plein-cadre"] *) img)`,
    ),
  ].filter((part) => !part.closest('.hidden, .diagram-figure'))
  return parts.flatMap((part, index) =>
    parts.slice(index + 1).flatMap((other) => {
      if (part.contains(other) || other.contains(part)) return []
      const [a, b] = [part.getBoundingClientRect(), other.getBoundingClientRect()]
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      const words = (element: HTMLElement) => element.textContent?.trim().slice(0, 20) || element.tagName
      return wide > 1 && high > 1 ? [`${id}: « ${words(part)} » over « ${words(other)} »`] : []
    }),
  )
}

import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AxeQuestion, allAxeRules, askAxe } from '../../src/cli/picture/axe.ts'
import { places, slides } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { arrive } from './arrive.ts'
import {
  focusIsBack,
  inMotion,
  lookAround,
  openCamera,
  type Place,
  placeOf,
  useDeck,
  withoutWorker,
} from './deck.ts'
import { findFaults } from './find-faults.ts'
import { findStrangers } from './find-strangers.ts'
import { goTo } from './go-to.ts'
import { type Drawing, measureDrawings } from './measure-drawings.ts'
import { until } from './until.ts'
import { type PlacedWords, visibleWords } from './visible-words.ts'

const deck = useDeck(withoutWorker)

/** As the deck counts: a slide without steps is at none. */
const counted = places.map(
  ({ id, step }): Place => ({
    id,
    step: slides.some((slide) => slide.id === id && slide.steps === 0) ? undefined : step,
  }),
)
const diagrams = slides.flatMap((slide) => slide.diagrams.map(({ id }) => ({ id, slide: slide.id })))
/** As slides are left: of each kind one; soaking, at every step. */
const kinds = ['ouverture', 'des-points', 'du-code', 'un-schema', 'une-figure', 'un-tableau', 'en-reserve']
const some = soak
  ? places
  : slides.filter(({ id }) => kinds.includes(id)).map(({ id, steps }) => ({ id, step: steps - 1 }))
const isOneOf = (chosen: typeof places, { id, step }: (typeof places)[number]) =>
  chosen.some((one) => one.id === id && one.step === step)
const nameOf = ({ id, step }: { id: string; step: number }) => `${id}/${step}`

describe('the whole talk, walked by keys to its end and back, with every dialog', () => {
  const forward: Place[] = []
  const backward: Place[] = []
  const requests: string[] = []
  let beyond: Place
  let told: readonly string[]
  beforeAll(async () => {
    const { page, complaints } = await deck.open(
      '',
      soak ? { ...inMotion, serviceWorkers: 'allow' } : {},
      async (fresh) => {
        fresh.on('request', (request) => requests.push(request.url()))
      },
    )
    told = complaints
    const walk = async (key: string, seen: Place[]) => {
      seen.push(await placeOf(page))
      while (seen.length < places.length) {
        await page.keyboard.press(key)
        seen.push(await placeOf(page))
      }
    }
    await walk('ArrowRight', forward)
    await page.keyboard.press('ArrowRight')
    beyond = await placeOf(page)
    await walk('ArrowLeft', backward)
    for (const key of ['?', 'g']) {
      await page.keyboard.press(key)
      await page.keyboard.press('Escape')
      await focusIsBack(page)
    }
    await lookAround(page)
    await pressAll(page, 'b b t t z')
    if (!soak) return // `print.browser.test.ts` does
    await page.keyboard.press('Control+p')
    const frame = await page.waitForSelector('iframe.print-frame', { state: 'attached' })
    const printed = await frame.contentFrame()
    await printed?.waitForSelector('html[data-print=ready]', { state: 'attached' })
  })

  test('goes forward through every slide and step', () => {
    expect(forward).toEqual(counted)
  })

  test('stays on the last step', () => {
    expect(beyond).toEqual(counted.at(-1))
  })

  test('goes back the same way', () => {
    expect(backward.reverse()).toEqual(counted)
  })

  test('says nothing on the console, and keeps its policy', () => {
    expect(told).toEqual([])
  })

  test('asks for no Mermaid', () => {
    expect(requests.length).toBeGreaterThan(5)
    expect(requests.filter((url) => /mermaid/i.test(url))).toEqual([])
  })
})

describe('every step in the dark theme, without motion', () => {
  const words = new Map<string, PlacedWords[]>()
  const moving: string[] = []
  const forbidden: string[] = []
  const pale: string[] = []
  let told: readonly string[]
  beforeAll(async () => {
    const { page, complaints } = await deck.open('?theme=sombre')
    told = complaints
    const camera = await openCamera(page)
    const ask = async (place: (typeof places)[number], scope: AxeQuestion['scope'], rules = allAxeRules) => {
      const found = await askAxe(page, { slide: place.id, scope, rules })
      return found.map(({ rule, target }) => `${nameOf(place)} ${rule}: ${target}`)
    }
    for (const place of places) {
      await page.evaluate(arrive, place)
      const [shown = []] = await page.locator('section.present').evaluateAll(visibleWords)
      words.set(nameOf(place), shown)
      if ((await page.evaluate(() => document.getAnimations().length)) > 0) moving.push(nameOf(place))
      if (!isOneOf(some, place)) continue
      // A machine that is late may paint between two pictures; what moves goes on moving.
      let before = await camera(half)
      // Takes longer than a tenth of a second.
      forbidden.push(...(await ask(place, place.step === -1 ? 'page around the slide' : 'slide')))
      let after = await camera(half)
      if (before !== after) {
        before = after
        await setTimeout(150)
        after = await camera(half)
      }
      if (before !== after) moving.push(nameOf(place))
    }
    // What slides must not share, such as ids.
    const [first] = places
    if (first) forbidden.push(...(await ask(first, 'page')))
    await page.keyboard.press('t')
    await until(page, () => document.documentElement.dataset.theme === 'clair')
    for (const place of some) {
      await page.evaluate(arrive, place)
      pale.push(...(await ask(place, 'slide', ['color-contrast', 'link-in-text-block'])))
    }
  })

  test('nothing moves: there are no animations, and two pictures, more than a tenth of a second apart, are the same', () => {
    expect(moving).toEqual([])
  })

  test('axe finds nothing', () => {
    expect(forbidden).toEqual([])
  })

  test('nor does it in the light theme, by the rules that ask for colours: the rest cannot differ', () => {
    expect(pale).toEqual([])
  })

  test('the console is silent', () => {
    expect(told).toEqual([])
  })

  test('paper with a page for each step shows on it what the room shows', async () => {
    const { page } = await deck.open('?view=print&etapes&theme=sombre')
    await until(page, () => document.documentElement.dataset.print === 'ready')
    const pages = await page.locator('[data-slide]').evaluateAll(visibleWords)
    expect(pages).toHaveLength(places.length)
    for (const [index, place] of places.entries()) {
      const onScreen = words.get(nameOf(place)) ?? []
      const onPaper = pages[index] ?? []
      expect(
        onPaper.map(({ words }) => words),
        nameOf(place),
      ).toEqual(onScreen.map(({ words }) => words))
      const apart = onScreen.map(({ x, y }, index) =>
        Math.hypot(x - (onPaper[index]?.x ?? 0), y - (onPaper[index]?.y ?? 0)),
      )
      expect(Math.max(0, ...apart), `${nameOf(place)}, in pixels`).toBeLessThan(3)
    }
  })
})

describe('in windows of every shape', () => {
  const all = ['1280×720', '390×844', '2560×1080', '1024×768', '960×540', '1920×1080'] as const
  const shapes = soak ? all : all.slice(0, 3)
  const faults = new Map<string, string[]>()
  const drawings = new Map<string, Drawing[]>()
  beforeAll(async () => {
    const { page } = await deck.open()
    for (const shape of shapes) {
      const [width = 0, height = 0] = shape.split('×').map(Number)
      await page.setViewportSize({ width, height })
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      faults.set(shape, await page.evaluate(findFaults, shape === '1280×720' ? places : some))
      drawings.set(shape, await page.evaluate(measureDrawings, diagrams))
    }
  })

  test.each(shapes)('at %s everything is inside the slide at every step, every label readable', (shape) => {
    expect(faults.get(shape)).toEqual([])
  })

  test.each(shapes)('at %s every diagram is drawn inside its slide, as it is everywhere', (shape) => {
    expect(diagrams.length).toBeGreaterThan(0)
    expect(drawings.get(shape)?.map(({ id }) => id)).toEqual(diagrams.map(({ id }) => id))
    for (const [index, { id, width, smallestLabel, viewBox, ...drawing }] of (
      drawings.get(shape) ?? []
    ).entries()) {
      expect(drawing, id).toEqual({ inside: true, scrolls: false })
      expect(width, id).toBeGreaterThan(600)
      expect(smallestLabel, id).toBeGreaterThanOrEqual(15.99)
      expect(viewBox, id).toBe(drawings.get('1280×720')?.[index]?.viewBox)
    }
  })
})

describe('in the reader’s own colours', () => {
  const stepped = new Set(slides.flatMap(({ id, steps }) => (steps > 0 ? [id] : [])))
  const drawn = slides.filter(({ layout }) => ['diagramme', 'figure'].includes(layout))
  const lost: string[] = []
  const strangers: string[] = []
  beforeAll(async () => {
    const { page } = await deck.open('', {
      forcedColors: 'active',
      viewport: { width: 640, height: 360 },
    })
    const camera = await openCamera(page)
    let before = ''
    for (const place of places.filter(({ id }) => stepped.has(id))) {
      await page.evaluate(goTo, place)
      // The slide alone: its number and the bar of progress change at every step.
      const after = await camera({ x: 0, y: 0, width: 640, height: 336 })
      if (place.step >= 0 && after === before) lost.push(nameOf(place))
      before = after
    }
    strangers.push(
      ...(await page.evaluate(
        findStrangers,
        drawn.map(({ id, steps }) => ({ id, step: steps - 1 })),
      )),
    )
  })

  test('every step shows', () => {
    expect(lost).toEqual([])
  })

  test('words and lines of drawings take these colours', () => {
    expect(strangers).toEqual([])
  })
})

const half = { x: 0, y: 0, width: 1280, height: 720, scale: 0.5 }

async function pressAll(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key)
}

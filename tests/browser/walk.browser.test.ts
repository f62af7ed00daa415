import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AxeQuestion, allAxeRules, askAxe } from '../../src/cli/picture/axe.ts'
import { places, slides } from '../real-talk.ts'
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
import { goTo } from './go-to.ts'
import { type PlacedWords, visibleWords } from './visible-words.ts'

const deck = useDeck(withoutWorker, 'talkUrl')
const whole = 600_000

/** As the deck counts: a slide without steps is at none. */
const counted = places.map(
  ({ id, step }): Place => ({
    id,
    step: slides.some((slide) => slide.id === id && slide.steps === 0) ? undefined : step,
  }),
)
const diagrams = slides.flatMap((slide) => slide.diagrams.map(({ id }) => ({ id, slide: slide.id })))
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
      { ...inMotion, serviceWorkers: 'allow' },
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
    await page.emulateMedia({ reducedMotion: 'reduce' }) // as long a way again, in half the time
    await walk('ArrowLeft', backward)
    for (const key of ['?', 'g']) {
      await page.keyboard.press(key)
      await page.keyboard.press('Escape')
      await focusIsBack(page)
    }
    await lookAround(page)
    await pressAll(page, 'b b t t z Control+p')
    const frame = await page.waitForSelector('iframe.print-frame', { state: 'attached' })
    const printed = await frame.contentFrame()
    await printed?.waitForSelector('html[data-print=ready]', { state: 'attached' })
  }, whole)

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
    expect(requests.length).toBeGreaterThan(10)
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
    told = [...complaints]
    const camera = await openCamera(page)
    const ask = async (place: (typeof places)[number], scope: AxeQuestion['scope'], rules = allAxeRules) => {
      const found = await askAxe(page, { slide: place.id, scope, rules })
      return found.map(({ rule, target }) => `${nameOf(place)} ${rule}: ${target}`)
    }
    for (const place of places) {
      await arrive(page, place)
      const [shown = []] = await page.locator('section.present').evaluateAll(visibleWords)
      words.set(nameOf(place), shown)
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
      const animations = await page.evaluate(() => document.getAnimations().length)
      if (before !== after || animations > 0) moving.push(nameOf(place))
    }
    // What slides must not share, such as ids.
    const [first] = places
    if (first) forbidden.push(...(await ask(first, 'page')))
    await page.keyboard.press('t')
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'clair')
    for (const place of places) {
      await arrive(page, place)
      pale.push(...(await ask(place, 'slide', ['color-contrast', 'link-in-text-block'])))
    }
  }, whole)

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
    await page.waitForFunction(() => document.documentElement.dataset.print === 'ready')
    const pages = await page.locator('[data-slide]').evaluateAll(visibleWords)
    expect(pages).toHaveLength(places.length)
    for (const [index, place] of places.entries()) {
      // A problem that is being stated hides the slide in the room, not on paper.
      const slide = slides.find(({ id }) => id === place.id)
      if (slide?.counter.stating !== undefined && place.step === slide.steps - 1) continue
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
  const shapes = ['1280×720', '1024×768', '2560×1080', '390×844', '960×540', '1920×1080'] as const
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
      faults.set(shape, await page.evaluate(findFaults, places))
      drawings.set(shape, await page.evaluate(measureDrawings, diagrams))
    }
  }, whole)

  test.each(shapes)('at %s everything is inside the slide at every step, every label readable', (shape) => {
    expect(faults.get(shape)).toEqual([])
  })

  test.each(shapes)('at %s every diagram is drawn inside its slide, as it is everywhere', (shape) => {
    expect(diagrams.length).toBeGreaterThan(6)
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
  const lost: string[] = []
  const strangers: string[] = []
  beforeAll(async () => {
    const { page } = await deck.open('', {
      forcedColors: 'active',
      viewport: { width: 640, height: 360 },
    })
    const camera = await openCamera(page)
    let before = ''
    for (const place of places) {
      await page.evaluate(goTo, place)
      // The slide alone: its number and the bar of progress change at every step.
      const after = await camera({ x: 0, y: 0, width: 640, height: 336 })
      if (place.step >= 0 && after === before) lost.push(nameOf(place))
      before = after
    }
    strangers.push(
      ...(await page.evaluate(
        findStrangers,
        slides.map(({ id, steps }) => ({ id, step: steps - 1 })),
      )),
    )
  }, whole)

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

/** Is there once the others are out of reach, its figure has its controls, and what follows the frame has followed. */
async function arrive(page: Page, place: (typeof places)[number]): Promise<void> {
  await page.evaluate(goTo, place)
  await page.waitForFunction((id) => {
    const slide = document.getElementById(id)
    const figures = [...(slide?.querySelectorAll('[data-figure]') ?? [])]
    return slide?.inert === false && figures.every((figure) => figure.querySelector('.figure-controls'))
  }, place.id)
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

interface Drawing {
  readonly id: string
  readonly inside: boolean
  readonly width: number
  readonly scrolls: boolean
  readonly viewBox: string | null
  /** In px of a slide 1280 wide. */
  readonly smallestLabel: number
}

/** Runs in the page. */
function measureDrawings(diagrams: { id: string; slide: string }[]): Drawing[] {
  return diagrams.map(({ id, slide }) => {
    const section = document.getElementById(slide)
    window.Reveal.slide(window.Reveal.getIndices(section ?? undefined).h)
    const svg = section?.querySelector<SVGSVGElement>(`[data-diagram="${id}"] > svg`)
    const frame = section?.querySelector('.frame')
    if (!section || !svg || !frame) throw new Error(`no diagram ${id}`)
    const [drawing, outside] = [svg.getBoundingClientRect(), frame.getBoundingClientRect()]
    const scale = outside.width / 1280
    const body = section.querySelector('.body')
    return {
      id,
      inside:
        drawing.left >= outside.left - 0.5 &&
        drawing.top >= outside.top - 0.5 &&
        drawing.right <= outside.right + 0.5 &&
        drawing.bottom <= outside.bottom + 0.5,
      width: drawing.width / scale,
      scrolls:
        body !== null &&
        (body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1),
      viewBox: svg.getAttribute('viewBox'),
      smallestLabel: Math.min(
        ...[...svg.querySelectorAll<SVGTextElement>('text')].map(
          (text) =>
            (Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)) / scale,
        ),
      ),
    }
  })
}

/** Parts of diagrams and figures that are painted in a colour of ours, slide by slide. Logos keep theirs. Runs in the page. */
function findStrangers(places: { id: string; step: number }[]): string[] {
  const probe = document.createElement('span')
  document.body.append(probe)
  const system = ['Canvas', 'CanvasText', 'GrayText'].map((name) => {
    probe.style.color = name
    return getComputedStyle(probe).color
  })
  probe.remove()
  return places.flatMap(({ id, step }) => {
    window.Reveal.slide(window.Reveal.getIndices(document.getElementById(id) ?? undefined).h, 0, step)
    const parts = document.querySelectorAll(
      `#${id} :is(.diagram, .picture > svg) :is(text, path, rect, line)`,
    )
    return [...parts]
      .filter((part) => !part.closest('svg svg, defs, marker'))
      .flatMap((part) => {
        const { fill, stroke } = getComputedStyle(part)
        const [paint, drawn] = part.localName === 'text' ? [fill, fill] : [stroke, fill]
        return [paint, drawn]
          .filter(
            (colour) => /^(?:rgb|color)/.test(colour) && !/, 0\)$/.test(colour) && !system.includes(colour),
          )
          .map((colour) => `${id}: ${part.localName} ${part.textContent} in ${colour}`)
      })
  })
}

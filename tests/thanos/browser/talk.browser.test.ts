import { beforeAll, describe, expect, test } from 'vitest'
import { allAxeRules, askAxe } from '../../../src/cli/picture/axe.ts'
import type { Slide } from '../../../src/talk/slide.ts'
import { arrive } from '../../browser/arrive.ts'
import { openCamera, type Place, useDeck, withoutWorker } from '../../browser/deck.ts'
import { findFaults } from '../../browser/find-faults.ts'
import { findStrangers } from '../../browser/find-strangers.ts'
import { type Drawing, measureDrawings } from '../../browser/measure-drawings.ts'
import { until } from '../../browser/until.ts'
import { places, slides } from '../../real-talk.ts'
import { soak } from '../../soak.ts'

const deck = useDeck(withoutWorker, 'talkUrl')

const stepsOf = (id: string) => slides.find((slide) => slide.id === id)?.steps ?? 0
const lastPlacesOf = (some: readonly Slide[]) => some.map(({ id, steps }) => ({ id, step: steps - 1 }))
const diagrams = slides.flatMap((slide) => slide.diagrams.map(({ id }) => ({ id, slide: slide.id })))
/** One slide of each of these; soaking, all. */
const oneOfEach = (kindOf: (slide: Slide) => string | undefined) => {
  const kinds = slides.map(kindOf)
  return slides.filter((_slide, index) => kinds[index] && (soak || kinds.indexOf(kinds[index]) === index))
}
const figureOf = ({ html }: Slide) => /<([a-z-]+)[^>]* data-figure/.exec(html)?.[1]
const figures = new Set(oneOfEach(figureOf).map(({ id }) => id))
/** figures-in-room.browser.test.ts asks the same of the figures. */
const ofEachLayout = oneOfEach((slide) => (figureOf(slide) && !soak ? undefined : slide.layout))
/** `npm run check` asks axe at every step, and walk.browser.test.ts in a talk of few slides at all other layouts. */
const askedAxe = ofEachLayout.filter(
  ({ layout }) => soak || ['ouverture', 'chapitre', 'diagramme'].includes(layout),
)
/** Soaking, in windows of every shape. */
const shapes = soak
  ? (['1280×720', '1024×768', '2560×1080', '390×844', '960×540', '1920×1080'] as const)
  : (['1280×720', '390×844'] as const)

/** All of it in one page, walked from end to end by keys, then from slide to slide. */
describe('the talk in slides/', () => {
  let walked: Place[]
  const requests: string[] = []
  const faults = new Map<string, string[]>()
  const drawings = new Map<string, Drawing[]>()
  const forbidden: string[] = []
  const moving: string[] = []
  const pale: string[] = []
  const lost: string[] = []
  let strangers: string[]
  let told: readonly string[]
  let announced: string
  let described: Awaited<ReturnType<typeof describeDiagrams>>
  beforeAll(async () => {
    const { page, complaints } = await deck.open('?theme=sombre', {}, async (fresh) => {
      fresh.on('request', (request) => requests.push(request.url()))
    })
    told = complaints
    walked = await page.evaluate(walkByKeys, places.length)
    await page.evaluate(arrive, { id: 'failure-domain', step: 0 })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    announced = await page.locator('[role=status]:not([data-figure] *)').innerText()
    described = await page.evaluate(describeDiagrams, diagrams)
    for (const shape of shapes) {
      const [width = 0, height = 0] = shape.split('×').map(Number)
      await page.setViewportSize({ width, height })
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      // Elsewhere the same slides are larger or smaller.
      const looked = shape === '1280×720' || soak ? places : lastPlacesOf(ofEachLayout)
      faults.set(shape, await page.evaluate(findFaults, looked))
      drawings.set(shape, await page.evaluate(measureDrawings, diagrams))
    }
    await page.setViewportSize({ width: 1280, height: 720 })
    const ask = async ({ id }: { id: string }, rules: readonly string[]) => {
      const found = await askAxe(page, { slide: id, scope: 'slide', rules })
      return found.map(({ rule, target }) => `${id} ${rule}: ${target}`)
    }
    const asked = new Set(askedAxe.map(({ id }) => id))
    for (const place of lastPlacesOf(ofEachLayout)) {
      await page.evaluate(arrive, place)
      if (asked.has(place.id)) forbidden.push(...(await ask(place, allAxeRules)))
      moving.push(...(await page.evaluate(motionsOf, place.id)))
    }
    await page.keyboard.press('t')
    await until(page, () => document.documentElement.dataset.theme === 'clair')
    for (const place of lastPlacesOf(askedAxe)) {
      await page.evaluate(arrive, place)
      pale.push(...(await ask(place, ['color-contrast', 'link-in-text-block'])))
    }
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 640, height: 360 })
    const camera = await openCamera(page)
    let before = ''
    for (const place of places.filter(
      ({ id, step }) => figures.has(id) && (soak || step >= stepsOf(id) - 2),
    )) {
      await page.evaluate(arrive, place)
      // The slide alone: its number and the bar of progress change at every step.
      const after = await camera({ x: 0, y: 0, width: 640, height: 336 })
      if (place.step >= 0 && after === before) lost.push(`${place.id}/${place.step}`)
      before = after
    }
    strangers = await page.evaluate(findStrangers, lastPlacesOf(slides))
  })

  test('is walked through by keys, every slide and step', () => {
    expect(walked).toEqual(places.map(({ id, step }) => ({ id, step: stepsOf(id) === 0 ? undefined : step })))
  })

  test('says nothing on the console, keeps its policy, and asks for no Mermaid', () => {
    expect(told).toEqual([])
    expect(requests.length).toBeGreaterThan(10)
    expect(requests.filter((url) => /mermaid/i.test(url))).toEqual([])
  })

  test.each(shapes)('at %s has everything inside its slides at every step, every label readable', (shape) => {
    expect(faults.get(shape)).toEqual([])
  })

  test.each(shapes)('at %s has every diagram inside its slide, large enough, drawn once', (shape) => {
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

  test('has diagrams of at most 25 kB, each named, described, and told in words', () => {
    expect(described.map(({ id }) => id)).toEqual(diagrams.map(({ id }) => id))
    for (const { id, bytes, role, names, lines } of described) {
      expect(bytes, id).toBeGreaterThan(1000)
      expect(bytes, id).toBeLessThan(25_000)
      expect(role, id).toBe('img')
      expect(Math.min(...names.map((name) => name.length)), id).toBeGreaterThan(5)
      expect(lines.join('\n'), id).toContain(' → ')
    }
  })

  test('states its problems to screen readers', () => {
    expect(announced).toBe('Problème 1\u00A0: pas de vue globale')
  })

  test('breaks no rule of accessibility, in the light theme no rule about colours, and moves nothing with reduced motion', () => {
    expect(forbidden).toEqual([])
    expect(pale).toEqual([])
    expect(moving).toEqual([])
  })

  test('takes the reader’s own colours in its drawings, where every step of a figure shows', () => {
    expect(strangers).toEqual([])
    expect(lost).toEqual([])
  })
})

/** Presses on from where the deck is. @returns every place that it comes by. Runs in the page. */
function walkByKeys(count: number): Place[] {
  return Array.from({ length: count }, (_, index) => {
    if (index > 0)
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', keyCode: 39, bubbles: true }),
      )
    return { id: window.Reveal.getCurrentSlide().id, step: window.Reveal.getIndices().f }
  })
}

/** Runs in the page. */
function describeDiagrams(diagrams: { id: string; slide: string }[]) {
  return diagrams.map(({ id, slide }) => {
    window.Reveal.slide(window.Reveal.getIndices(document.getElementById(slide) ?? undefined).h)
    const svg = document.querySelector(`#${slide} [data-diagram="${id}"] > svg`)
    const names = (svg?.getAttribute('aria-labelledby') ?? '').split(' ')
    return {
      id,
      bytes: svg?.outerHTML.length ?? 0,
      role: svg?.getAttribute('role'),
      names: names.map((name) => document.getElementById(name)?.textContent ?? ''),
      lines: [...document.querySelectorAll(`#${slide} .diagram-outline li`)].map((line) => line.textContent),
    }
  })
}

/** What moves for more than an instant, and on which slide it was met. Runs in the page. */
function motionsOf(id: string): string[] {
  return document.getAnimations().flatMap(({ effect }) => {
    const { duration = 0 } = effect?.getComputedTiming() ?? {}
    const moved = effect instanceof KeyframeEffect ? effect.target : undefined
    return Number(duration) > 1
      ? `${id}: ${moved?.localName}.${moved?.getAttribute('class')} for ${duration} ms`
      : []
  })
}

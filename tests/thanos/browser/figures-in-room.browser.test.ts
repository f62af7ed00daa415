import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { allAxeRules, askAxe } from '../../../src/cli/picture/axe.ts'
import { arrive } from '../../browser/arrive.ts'
import { inMotion, placeOf } from '../../browser/deck.ts'
import { until } from '../../browser/until.ts'
import { places, slides } from '../../real-talk.ts'
import { soak } from '../../soak.ts'
import { shareDeck } from './share-deck.ts'

const deck = shareDeck('?theme=sombre', { hasTouch: true })
/** The step that states a problem shows no figure. */
const figureSlides = slides.flatMap(({ id, html, steps, counter }) => {
  const [, name] = /<([a-z-]+)[^>]* data-figure/.exec(html) ?? []
  return name === undefined ? [] : [{ id, name, steps: steps - (counter.stating === undefined ? 0 : 1) }]
})
/** One slide of each figure; soaking, all. */
const ofEachKind = figureSlides.filter(
  ({ name }, index) => soak || figureSlides.findIndex((other) => other.name === name) === index,
)
/** With sliders and switches, with choices and a button, with a field to write in: all are painted in the same tokens. */
const ofEachDrawer = ofEachKind.filter(({ name }) => /^(query-cost|replica-gap|promql-field)$/.test(name))
/** The last step of each; soaking, every step. */
const figurePlaces = places.filter(({ id, step }) =>
  ofEachKind.some((slide) => slide.id === id && step < slide.steps && (soak || step === slide.steps - 1)),
)

const isOpen = (page: Page) => page.evaluate(isDrawerOpen)

test('a figure fills the slide, in words of 20 px or more, and shows its controls to who asks', async () => {
  const { page, complaints } = deck
  const faults: string[] = []
  for (const place of figurePlaces) {
    await page.evaluate(arrive, place)
    const { small, share, controls } = await page.evaluate(measureFigure)
    const name = `${place.id}/${place.step}`
    faults.push(...small.map((words) => `${name}: « ${words} » is under 20 px`))
    if (share < 0.6) faults.push(`${name}: the drawing takes ${Math.round(share * 100)} % of the slide`)
    if (controls) faults.push(`${name}: controls are in the picture`)
  }
  for (const theme of ['sombre', 'clair']) {
    if (theme === 'clair') await page.keyboard.press('t')
    await until(page, (theme) => (document.documentElement.dataset.theme ?? 'sombre') === theme, theme)
    for (const { id, steps } of soak
      ? figureSlides
      : theme === 'sombre'
        ? ofEachDrawer
        : ofEachDrawer.slice(0, 1)) {
      await page.evaluate(arrive, { id, step: steps - 1 })
      await page.keyboard.press('c')
      expect(await isOpen(page), `${id}, after C`).toBe(true)
      const found = await askAxe(page, {
        slide: id,
        scope: 'slide',
        rules: theme === 'sombre' ? allAxeRules : ['color-contrast'],
      })
      faults.push(...found.map(({ rule, target }) => `${id}, open, ${theme}: ${rule}, ${target}`))
      const { small } = await page.evaluate(measureFigure)
      faults.push(...small.map((words) => `${id}, open: « ${words} » is under 20 px`))
      await page.keyboard.press('c')
      expect(await isOpen(page), `${id}, after C once more`).toBe(false)
    }
  }
  expect(faults).toEqual([])
  expect(complaints).toEqual([])
})

test('the drawer answers keys, mouse and finger, and leaves the deck its keys', async () => {
  const { page } = deck
  await deck.at('blocs')
  // By keys: C opens, arrows and Escape stay the deck’s and the drawer’s, Tab goes in.
  await page.keyboard.press('c')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => placeOf(page)).toEqual({ id: 'blocs', step: 0 })
  expect(await isOpen(page)).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.control')?.textContent)).toContain(
    'Temps',
  )
  await page.keyboard.press('Escape')
  expect(await isOpen(page)).toBe(false)
  expect(await page.locator('dialog[open]').count()).toBe(0)
  // By mouse, over the figure and no longer than that; a step puts it away.
  await page.mouse.move(640, 60)
  expect(await isOpen(page)).toBe(false)
  await page.mouse.move(640, 300)
  await expect.poll(() => isOpen(page)).toBe(true)
  await page.mouse.move(640, 60)
  await expect.poll(() => isOpen(page)).toBe(false)
  await page.mouse.move(640, 300)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => isOpen(page)).toBe(false)
  // By finger: a tap opens it, what is touched in it works, a second tap closes it.
  await page.touchscreen.tap(640, 300)
  await expect.poll(() => isOpen(page)).toBe(true)
  await page.locator('#blocs').getByLabel('Compactor').tap()
  await page.locator('#blocs [data-playing]').waitFor()
  expect(await isOpen(page)).toBe(true)
  await page.touchscreen.tap(640, 300)
  await expect.poll(() => isOpen(page)).toBe(false)
  expect(await placeOf(page)).toEqual({ id: 'blocs', step: 1 })
})

test('the axis of the blocks zooms out by a transform alone, and parts of merged blocks close up', async () => {
  const { page } = deck
  await deck.at('blocs', 1, inMotion)
  // What has moved on the way here.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .querySelector('#blocs')
        ?.getAnimations({ subtree: true })
        .map((one) => one.finished) ?? [],
    ),
  )
  const seen: Record<number, string[]> = {}
  for (const step of [2, 3]) {
    await page.evaluate(watchAnimations)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => placeOf(page)).toEqual({ id: 'blocs', step })
    await expect.poll(() => page.evaluate(() => window.animated?.length)).toBeGreaterThan(0)
    seen[step] = [...new Set(await page.evaluate(() => window.animated ?? []))]
  }
  expect(seen[2]).toEqual(['axis-zoom 700 transform'])
  expect(seen[3]?.sort()).toEqual(['close-up 700 transform', 'come-over 700 opacity'])
})

declare global {
  interface Window {
    animated?: string[]
  }
}

/** Runs in the page. */
function watchAnimations(): void {
  window.animated = []
  document.querySelector('#blocs')?.addEventListener('animationstart', (event) => {
    const { animationName, target } = event as AnimationEvent
    for (const animation of (target as Element).getAnimations()) {
      if (!(animation instanceof CSSAnimation) || animation.animationName !== animationName) continue
      const effect = animation.effect as KeyframeEffect
      const changed = effect.getKeyframes().flatMap((frame) => Object.keys(frame))
      const what = ['transform', 'opacity', 'width', 'left'].filter((name) => changed.includes(name))
      window.animated?.push(`${animationName} ${effect.getTiming().duration} ${what}`)
    }
  })
}

/** Runs in the page. */
function isDrawerOpen(): boolean {
  const bar = document.querySelector('section.present .figure-controls')
  return bar?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false
}

/** What is to be seen of the figure in view, in the slide's own pixels. Runs in the page. */
function measureFigure(): { small: string[]; share: number; controls: boolean } {
  const seen = { opacityProperty: true, visibilityProperty: true }
  const slide = document.querySelector('section.present')
  const frame = slide?.querySelector('.frame')?.getBoundingClientRect()
  const [drawing, ...more] = [...(slide?.querySelectorAll<SVGSVGElement>('.picture > svg') ?? [])].filter(
    (svg) => svg.checkVisibility(seen),
  )
  if (!frame || !drawing || more.length > 0) throw new Error('one picture is to be seen')
  const scale = frame.width / 1280
  const texts = [...(slide?.querySelectorAll<HTMLElement | SVGTextElement>('[data-figure] *') ?? [])].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
      !element.closest('.hidden') &&
      element.checkVisibility(seen),
  )
  const small = texts.filter((text) => {
    const drawn = text instanceof SVGTextElement ? (text.getScreenCTM()?.a ?? 0) : scale
    return (Number.parseFloat(getComputedStyle(text).fontSize) * drawn) / scale < 19.99
  })
  // What is painted, as far as it lies on the slide.
  const { x, y, width, height } = drawing.getBBox()
  const at = drawing.getScreenCTM()
  if (!at) throw new Error('the picture has no place')
  const within = (from: number, to: number, low: number, high: number) =>
    Math.max(0, Math.min(to, high) - Math.max(from, low))
  const area =
    within(at.e + x * at.a, at.e + (x + width) * at.a, frame.left, frame.right) *
    within(at.f + y * at.d, at.f + (y + height) * at.d, frame.top, frame.bottom)
  const bar = slide?.querySelector('.figure-controls')
  return {
    small: small.map(({ textContent }) => textContent ?? ''),
    share: area / (frame.width * frame.height),
    controls: bar?.checkVisibility(seen) ?? false,
  }
}

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { slides as allSlides } from '../small-talk.ts'
import { placeOf, useDeck, withoutWorker } from './deck.ts'
import { goTo } from './go-to.ts'
import { until } from './until.ts'

const slides = allSlides.filter(({ diagrams }) => diagrams.length > 0)
const deck = useDeck(withoutWorker)

describe('a diagram', () => {
  test('stands at the same place on its slide whether it was hidden, shown in the overview, or printed; weighs at most 25 kB, is named and described, and is told in words', async () => {
    const { page } = await deck.open()
    await page.keyboard.press('o')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('o')
    const shape = (opened: Page, id: string) =>
      opened.evaluate((slide) => {
        const frame = document.querySelector(`#${slide} .frame`)?.getBoundingClientRect()
        const nodes = [...document.querySelectorAll(`#${slide} svg [data-id]`)]
        return nodes.flatMap((node) => {
          const { left, top, width, height } = node.getBoundingClientRect()
          return [left - (frame?.left ?? 0), top - (frame?.top ?? 0), width, height]
        })
      }, id)
    const print = await deck.open('?view=print')
    await until(print.page, () => document.documentElement.dataset.print === 'ready')
    for (const { id } of slides) {
      await page.evaluate(goTo, { id, step: -1 })
      const shown = await shape(page, id)
      expect(shown.length, id).toBeGreaterThan(0)
      expect(await shape(print.page, id), id).toEqual(shown.map((side) => expect.closeTo(side, 0)))
    }

    for (const { id } of slides) {
      const told = await page.evaluate((slide) => {
        window.Reveal.slide(window.Reveal.getIndices(document.getElementById(slide) ?? undefined).h)
        const svg = document.querySelector(`#${slide} [data-diagram] > svg`)
        const names = (svg?.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .map((name) => document.getElementById(name)?.textContent ?? '')
        const lines = [...document.querySelectorAll(`#${slide} .diagram-outline li`)].map(
          (line) => line.textContent,
        )
        return { bytes: svg?.outerHTML.length ?? 0, role: svg?.getAttribute('role'), names, lines }
      }, id)
      expect(told.bytes, id).toBeGreaterThan(1000)
      expect(told.bytes, id).toBeLessThan(25_000)
      expect(told.role, id).toBe('img')
      expect(
        told.names.every((name) => name.length > 5),
        id,
      ).toBe(true)
      expect(
        told.lines.some((line) => line.includes(' → ')),
        id,
      ).toBe(true)
    }
  })

  test('changes colour with the theme without being drawn again; a step comes in by a fade of 200 ms, at once with reduced motion', async () => {
    const { page } = await deck.open('#/un-schema/99')
    const look = () =>
      page.evaluate(() => {
        const node = document.querySelector('#un-schema .node.service rect')
        return {
          stroke: node ? getComputedStyle(node).stroke : '',
          markup: document.querySelector('#un-schema svg')?.outerHTML,
        }
      })
    const dark = await look()
    await page.keyboard.press('t')
    const light = await look()
    expect(dark.stroke).toBe('rgb(167, 139, 250)')
    expect(light.stroke).toBe('rgb(109, 40, 217)')
    expect(light.markup).toBe(dark.markup)

    const duration = async (reducedMotion: 'reduce' | 'no-preference') => {
      await page.emulateMedia({ reducedMotion })
      return page.evaluate(() => {
        const part = document.querySelector('#un-schema svg .fragment')
        return part ? getComputedStyle(part).transitionDuration.split(', ')[0] : ''
      })
    }
    expect(await duration('reduce')).toBe('0s')
    expect(await duration('no-preference')).toBe('0.2s')
  })
})

describe('a closer look', () => {
  const zoomed = (page: Page) =>
    page.evaluate(() => {
      const width = document.querySelector('section.present .frame')?.getBoundingClientRect().width ?? 0
      return width > 1300
    })

  test('Z enlarges the part under the pointer, steps go on, Escape returns to the slide and not to the overview; so does a click, and the next slide is whole again', async () => {
    const { page } = await deck.open('#/un-schema')
    await page.mouse.move(300, 360)
    await page.keyboard.press('z')
    expect(await zoomed(page)).toBe(true)
    const under = await page.evaluate(() => {
      const frame = document.querySelector('section.present .frame')?.getBoundingClientRect() ?? new DOMRect()
      return { x: (300 - frame.left) / frame.width, y: (360 - frame.top) / frame.height }
    })
    expect(under.x).toBeCloseTo(300 / 1280, 3)
    expect(under.y).toBeCloseTo(360 / 720, 3)
    await page.keyboard.press('ArrowRight')
    expect(await placeOf(page)).toEqual({ id: 'un-schema', step: 0 })
    expect(await zoomed(page)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await zoomed(page)).toBe(false)
    expect(await page.getByRole('dialog').count()).toBe(0)

    await page.keyboard.press('ArrowRight')
    await page.mouse.click(300, 360)
    expect(await zoomed(page)).toBe(true)
    await page.mouse.click(300, 360)
    expect(await zoomed(page)).toBe(false)
    await page.mouse.click(300, 360)
    await page.keyboard.press('ArrowRight')
    expect((await placeOf(page)).id).toBe('une-figure')
    expect(await zoomed(page)).toBe(false)
    await page.keyboard.press('ArrowLeft')
    expect(await zoomed(page)).toBe(false)
  })
})

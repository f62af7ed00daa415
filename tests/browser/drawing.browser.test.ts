import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { soak } from '../soak.ts'
import { builtSite } from './built-site.ts'
import { bringAllSlides, useDeck, withoutWorker } from './deck.ts'
import { until } from './until.ts'

const deck = useDeck(withoutWorker)

/** The drawings of a page, without what reveal has added to them. */
function drawings(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const figures = [...document.querySelectorAll<HTMLElement>('[data-diagram]')]
    return Object.fromEntries(
      figures.map((figure) => {
        const svg = figure.querySelector('svg')?.cloneNode(true) as SVGElement | undefined
        for (const part of svg?.querySelectorAll('.fragment') ?? [])
          part.classList.remove('visible', 'current-fragment')
        return [figure.dataset.diagram ?? '', svg?.outerHTML ?? '']
      }),
    )
  })
}

/** A built page measures words in its small fonts, which set them as the whole ones do to a thousandth. */
function expectSamePicture(one: string, other: string): void {
  const number = /-?\d+(?:\.\d+)?/g
  expect(one.replace(number, '#')).toBe(other.replace(number, '#'))
  const numbers = (svg: string) => (svg.match(number) ?? []).map(Number)
  const others = numbers(other)
  expect(numbers(one).filter((value, index) => Math.abs(value - (others[index] ?? 0)) > 0.05)).toEqual([])
}

// `live.browser.test.ts` draws in the page too.
test.runIf(soak)('a diagram drawn in the page is the same picture as one drawn ahead', async () => {
  const { folder, url } = await builtSite('without a browser')
  // A style sheet names it in brackets.
  expect(readFileSync(join(folder, 'presentateur.html'), 'utf8')).not.toMatch(/ data-drawn[ >]/)
  const { page, complaints } = await deck.open(url)
  await until(page, () =>
    [...document.querySelectorAll('[data-diagram]')].every((figure) => figure.matches('[data-drawn=""]')),
  )
  const drawnInPage = await drawings(page)
  const { page: ahead } = await deck.open()
  await bringAllSlides(ahead)
  const drawnAhead = await drawings(ahead)
  expect(Object.keys(drawnAhead).length).toBeGreaterThan(0)
  for (const [id, drawing] of Object.entries(drawnAhead)) expectSamePicture(drawnInPage[id] ?? '', drawing)
  expect(complaints).toEqual([])
})

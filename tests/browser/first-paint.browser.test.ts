import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useDeck, withoutWorker } from './deck.ts'
import { until } from './until.ts'

const deck = useDeck(withoutWorker)

describe('before its script has come', () => {
  test.each([
    { hash: '', id: 'ouverture', width: 1280, height: 720 },
    { hash: '#/un-schema', id: 'un-schema', width: 1024, height: 768 },
    { hash: '#/2', id: 'une-phrase', width: 1920, height: 1080 },
    { hash: '#/nulle-part', id: 'ouverture', width: 1280, height: 720 },
  ])('the deck shows the slide of « $hash » where it will stand, at $width × $height', async (view) => {
    const { hash, id, width, height } = view
    let early: unknown
    const holdScript = async (page: Page) => {
      // The deck's code begins when it has what it shares with other pages.
      await page.route('**/shared-*.js', async (route) => {
        await until(page, () => document.querySelector('.slides > section.present'))
        early = await page.evaluate(placeOfPresent)
        await route.continue()
      })
    }
    const { page } = await deck.open(hash, { viewport: { width, height } }, holdScript)
    expect(early).toMatchObject([{ id }])
    expect(await page.evaluate(placeOfPresent)).toEqual(early)
  })
})

/** The frame of the slide in view, or of all if there should be several. */
function placeOfPresent() {
  return [...document.querySelectorAll('.slides > section.present')].map((slide) => {
    const { left, top, width, height } = slide.querySelector('.frame')?.getBoundingClientRect() ?? {}
    return { id: slide.id, left, top, width, height }
  })
}

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inMotion } from './deck.ts'
import { shareDeck } from './share-deck.ts'

const deck = shareDeck()

/** Goes on as a key does, and tells how much is seen of some parts in the first frame, whether anything moves in it, and what becomes of them. */
function goOn(page: Page, selector: string) {
  return page.evaluate(async (selector) => {
    const parts = [...document.querySelectorAll(selector)]
    const seen = () => parts.map((part) => Number(Number(getComputedStyle(part).opacity).toFixed(2)))
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
    window.Reveal.next()
    await new Promise(requestAnimationFrame)
    const first = { seen: seen(), moving: document.getAnimations().length }
    let fading = false
    while (parts.some((part) => part.classList.contains('arriving')) || document.getAnimations().length > 0) {
      fading ||= parts.some((part) => part.getAnimations().length > 0)
      await new Promise(requestAnimationFrame)
    }
    return { first, fading, end: seen() }
  }, selector)
}

describe('the frame after a key', () => {
  test('shows what a step brings, and its fade follows', async () => {
    await deck.at('un-schema', -1, inMotion)
    const { first, fading, end } = await goOn(deck.page, '#un-schema svg .fragment[data-fragment-index="0"]')
    expect(first.seen.length).toBeGreaterThan(1)
    expect(first).toEqual({ seen: end.map(() => 0.35), moving: 0 })
    expect(fading).toBe(true)
    expect(new Set(end)).toEqual(new Set([1]))
  })

  test('shows the next slide and no more of the last one, and its fade follows', async () => {
    await deck.at('sommaire', -1, inMotion)
    expect(await goOn(deck.page, '#sommaire, #une-phrase')).toEqual({
      first: { seen: [0, 0.35], moving: 0 },
      fading: true,
      end: [0, 1],
    })
  })

  test('shows all of both at once with reduced motion', async () => {
    await deck.at('sommaire')
    expect(await goOn(deck.page, '#sommaire, #une-phrase')).toEqual({
      first: { seen: [0, 1], moving: 0 },
      fading: false,
      end: [0, 1],
    })
  })

  test('leaves alone what only changes its colour', async () => {
    await deck.at('des-points', -1, inMotion)
    const part = '#des-points .fragment[data-fragment-index="0"]'
    const toggle = () =>
      deck.page.evaluate((target) => document.querySelector(target)?.classList.toggle('highlight-red'), part)
    await toggle()
    const { first } = await goOn(deck.page, part)
    expect(first.seen).toEqual([1])
    await toggle()
  })
})

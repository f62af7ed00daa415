import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inMotion } from '../../browser/deck.ts'
import { shareDeck } from './share-deck.ts'

const deck = shareDeck('', { viewport: { width: 1600, height: 900 } })

interface Glide {
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly milliseconds: number
}

/** Goes to a slide, where nothing glides any more that did so in a test before. */
async function goTo(id: string, motion?: typeof inMotion): Promise<void> {
  await deck.page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.constructor === Animation) animation.cancel()
  })
  await deck.at(id, -1, motion)
}

/** Goes from one slide to the next one, and holds what moves: where it starts, and where it ends. */
function glideOf(page: Page, selector: string): Promise<Glide | undefined> {
  return page.evaluate(async (target) => {
    const part = document.querySelector(target)
    if (!part) throw new Error(`no ${target}`)
    window.Reveal.next()
    const glide = part.getAnimations().find((animation) => animation instanceof Animation && animation.effect)
    if (!glide) return undefined
    glide.pause()
    const milliseconds = Number(glide.effect?.getComputedTiming().duration)
    const centreAt = (time: number) => {
      glide.currentTime = time
      const { x, y, width, height } = part.getBoundingClientRect()
      return [Math.round(x + width / 2), Math.round(y + height / 2)]
    }
    return { start: centreAt(0), end: centreAt(milliseconds), milliseconds }
  }, selector)
}

function centreOf(page: Page, selector: string): Promise<number[]> {
  return page.evaluate((target) => {
    const { x, y, width, height } = document.querySelector(target)?.getBoundingClientRect() ?? new DOMRect()
    return [Math.round(x + width / 2), Math.round(y + height / 2)]
  }, selector)
}

describe.each([
  ['failure-domain', 'spof', '#on-double-tout', '.node[data-id="p1"]'],
  ['performance', 'requete-de-trop', '#spof', '.boite'],
])('what comes back from %s', (earlier, before, slide, part) => {
  test('glides from its place there to its new one', async () => {
    const { page } = deck
    await goTo(earlier)
    const then = await centreOf(page, `#${earlier} ${part}`)
    await goTo(before, inMotion)
    await page.evaluate(() => window.Reveal.navigateFragment(99))
    const glide = await glideOf(page, `${slide} ${part}`)
    expect(glide?.start).toEqual(then)
    expect(glide?.end).toEqual(await centreOf(page, `${slide} ${part}`))
    expect(glide?.end).not.toEqual(then)
    expect(glide?.milliseconds).toBeLessThanOrEqual(300)
  })

  test('has what is new fade in when it is nearly there, not before', async () => {
    const { page } = deck
    await goTo(before, inMotion)
    await page.evaluate(() => window.Reveal.navigateFragment(99))
    const moves = await page.evaluate((selector) => {
      window.Reveal.next()
      const parts = document.querySelectorAll(`${selector} .frame [data-id]`)
      const own = [...parts]
        .flatMap((one) => one.getAnimations())
        .filter((one) => !(one instanceof CSSTransition))
      return own.map(({ effect }) => ({
        fades: (effect as KeyframeEffect).getKeyframes().some((frame) => 'opacity' in frame),
        delay: Number(effect?.getComputedTiming().delay),
        end: Number(effect?.getComputedTiming().endTime),
      }))
    }, slide)
    expect(moves.length).toBeGreaterThan(0)
    for (const { fades, delay, end } of moves) {
      expect(delay).toBe(fades ? 150 : 0)
      expect(end).toBe(300)
    }
  })

  test('is at its place at once with reduced motion', async () => {
    const { page } = deck
    await goTo(before)
    await page.evaluate(() => window.Reveal.navigateFragment(99))
    expect(await glideOf(page, `${slide} ${part}`)).toBeUndefined()
  })
})

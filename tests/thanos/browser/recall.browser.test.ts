import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inMotion, useDeck, withoutWorker } from '../../browser/deck.ts'

const deck = useDeck(withoutWorker, 'talkUrl')

interface Glide {
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly milliseconds: number
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
  ['failure-domain', 'spof/0', '#on-double-tout', '.node[data-id="p1"]'],
  ['performance', 'requete-de-trop/99', '#spof', '.boite'],
])('what comes back from %s', (earlier, before, slide, part) => {
  test('glides from its place there to its new one', async () => {
    const { page } = await deck.open(`#/${earlier}`, {
      ...inMotion,
      viewport: { width: 1600, height: 900 },
    })
    const then = await centreOf(page, `#${earlier} ${part}`)
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/${before}`)
    await page.waitForFunction((id) => window.Reveal.getCurrentSlide().id === id, before.split('/')[0])
    await page.evaluate(() => window.Reveal.navigateFragment(99))
    const glide = await glideOf(page, `${slide} ${part}`)
    expect(glide?.start).toEqual(then)
    expect(glide?.end).toEqual(await centreOf(page, `${slide} ${part}`))
    expect(glide?.end).not.toEqual(then)
    expect(glide?.milliseconds).toBeLessThanOrEqual(300)
  })

  test('has what is new fade in when it is nearly there, not before', async () => {
    const { page } = await deck.open(`#/${before}`, inMotion)
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
    const { page } = await deck.open(`#/${before}`)
    await page.evaluate(() => window.Reveal.navigateFragment(99))
    expect(await glideOf(page, `${slide} ${part}`)).toBeUndefined()
  })
})

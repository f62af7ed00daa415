import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inMotion, useDeck, withoutWorker } from './deck.ts'

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
  ['failure-domain', 'spof/0', '#on-double-tout', '.node[data-id="p2"]'],
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

  test('has its lines and arrows back when it is nearly there, not before', async () => {
    const { page } = await deck.open(`#/${before}`, inMotion)
    await page.evaluate(() => window.Reveal.navigateFragment(99))
    const early = await page.evaluate((selector) => {
      const [section] = document.querySelectorAll(selector)
      window.Reveal.next()
      const parts = [...(section?.querySelectorAll('.frame [data-id]') ?? [])]
      const moving = parts.flatMap((one) => one.getAnimations())
      for (const animation of moving) animation.pause()
      const at = (time: number) => {
        for (const animation of moving) animation.currentTime = time
        return parts.map((one) => ({
          box: one.getBoundingClientRect(),
          shown: Number(getComputedStyle(one).opacity),
        }))
      }
      const end = at(300)
      return [0, 60, 120, 180, 240].map((time) => {
        const now = at(time)
        const apart = now.map(({ box }, index) =>
          Math.hypot(box.x - (end[index]?.box.x ?? 0), box.y - (end[index]?.box.y ?? 0)),
        )
        const lines = parts.flatMap((one, index) => (one.matches('path') ? [now[index]?.shown ?? 0] : []))
        return { time, apart: Math.max(...apart), lines: Math.max(0, ...lines) }
      })
    }, slide)
    for (const { time, apart, lines } of early)
      if (apart > 20) expect(lines, `after ${time} ms`).toBeLessThan(0.1)
    expect(early[0]?.apart, 'it does glide').toBeGreaterThan(20)
  })

  test('is at its place at once with reduced motion', async () => {
    const { page } = await deck.open(`#/${before}`)
    await page.evaluate(() => window.Reveal.navigateFragment(99))
    expect(await glideOf(page, `${slide} ${part}`)).toBeUndefined()
  })
})

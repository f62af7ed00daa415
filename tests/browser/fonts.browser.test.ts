import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDeck } from './deck.ts'

const deck = useDeck()

test.each(['', '#/thanos-architecture'])(
  'nothing shifts when the fonts arrive late, after the first paint, at « %s »',
  async (hash) => {
    const waiting: Route[] = []
    const late = await deck.open(hash, {}, async (opened) => {
      await opened.route(/\.woff2$/, (route) => {
        waiting.push(route)
      })
      await opened.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
    })
    await late.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    expect(waiting.length).toBeGreaterThanOrEqual(2)
    await Promise.all(waiting.map((route) => route.continue()))
    await late.page.evaluate(() => document.fonts.ready)
    await late.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    const shifts = await late.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    // Layout shift is reported with four decimals.
    expect(shifts.reduce((sum, value) => sum + value, 0).toFixed(4)).toBe('0.0000')
  },
)

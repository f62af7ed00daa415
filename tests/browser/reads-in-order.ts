import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { slides } from '../small-talk.ts'

/** The talk's slides stand in their order, each below the one before, with its diagrams and all that its steps bring. @param picture of a slide. */
export async function expectReadsInOrder(
  items: Locator,
  picture: (item: Locator) => Locator = (item) => item,
): Promise<void> {
  expect(await items.count()).toBe(slides.length)
  let bottom = 0
  for (const [index, { id, diagrams }] of slides.entries()) {
    const item = items.nth(index)
    expect(await item.getAttribute('id')).toBe(id)
    const box = await picture(item).boundingBox()
    expect(box?.height, id).toBeGreaterThan(100)
    expect(box?.y, `${id} stands below the one before`).toBeGreaterThanOrEqual(bottom - 1)
    bottom = (box?.y ?? 0) + (box?.height ?? 0)
    expect(await item.locator('[data-diagram] > svg').count(), id).toBe(diagrams.length)
    for (const step of await item.locator('.frame li.fragment').all())
      expect(await step.isVisible(), id).toBe(true)
  }
}

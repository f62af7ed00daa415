import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { slides } from '../small-talk.ts'

/** The talk's slides stand in their order, each below the one before, with its diagrams and all that its steps bring. @param picture of a slide. */
export async function expectReadsInOrder(items: Locator, picture?: string): Promise<void> {
  const found = await items.evaluateAll(
    (all, picture) =>
      all.map((item) => {
        const { top = 0, bottom = 0 } =
          (picture ? item.querySelector(picture) : item)?.getBoundingClientRect() ?? {}
        const steps = [...item.querySelectorAll('.frame li.fragment')]
        return {
          id: item.id,
          top,
          bottom,
          diagrams: item.querySelectorAll('[data-diagram] > svg').length,
          hidden: steps.filter((step) => !step.checkVisibility({ visibilityProperty: true })).length,
        }
      }),
    picture,
  )
  expect(found.map(({ id, diagrams, hidden }) => ({ id, diagrams, hidden }))).toEqual(
    slides.map(({ id, diagrams }) => ({ id, diagrams: diagrams.length, hidden: 0 })),
  )
  for (const [index, { id, top, bottom }] of found.entries()) {
    expect(bottom - top, id).toBeGreaterThan(100)
    expect(top, `${id} stands below the one before`).toBeGreaterThanOrEqual(
      (found[index - 1]?.bottom ?? 0) - 1,
    )
  }
}

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inMotion, useDeck, withoutWorker } from '../../browser/deck.ts'
import { until } from '../../browser/until.ts'

const deck = useDeck(withoutWorker, 'talkUrl')

/** Goes to another slide, and says at once what moves there, and what is left to see of the slide before. */
const change = (page: Page, key: 'next' | 'prev') =>
  page.evaluate((key) => {
    const { Reveal } = window
    const before = Reveal.getCurrentSlide()
    Reveal[key]()
    const slide = Reveal.getCurrentSlide()
    const moving = [...slide.querySelectorAll('[data-carried]')].filter((element) =>
      element
        .getAnimations()
        .some(({ effect }) => (effect as KeyframeEffect).getKeyframes().some(({ transform }) => transform)),
    )
    return {
      slide: slide.id,
      moves: moving.map((element) => element.getAttribute('data-carried')),
      before: getComputedStyle(before).opacity,
      now: getComputedStyle(slide).opacity,
    }
  }, key)

test('what two slides share moves from the one to the other, once to be seen', async () => {
  const { page } = await deck.open('#/failure-domain/1', inMotion)
  await until(page, () => performance.getEntriesByType('resource').some(({ name }) => /carry/.test(name)))
  await page.evaluate(() => window.Reveal.next())
  const carried = { before: '0', now: '1' }
  expect(await change(page, 'next')).toMatchObject({ slide: 'sharding', moves: ['problem-1'], ...carried })
  await page.evaluate(() => {
    location.hash = '#/thanos'
  })
  await until(page, () => window.Reveal.getCurrentSlide().id === 'thanos')
  expect(await change(page, 'next')).toMatchObject({
    slide: 'thanos-architecture',
    moves: ['gauntlet'],
    ...carried,
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await change(page, 'prev')).toMatchObject({ slide: 'thanos', moves: [] })
})
